import { useEffect, useRef, type RefObject } from 'react'

/** Another question on the same visit is read from its beginning; a page that is shown again stays where it was. */
export function useFromTop(scroll: RefObject<HTMLElement | null>, question: string, visit: number): void {
  const asked = useRef({ question, visit })
  useEffect(() => {
    const before = asked.current
    asked.current = { question, visit }
    if (before.visit === visit && before.question !== question) scroll.current?.scrollTo({ top: 0, behavior: 'instant' })
  }, [scroll, question, visit])
}
