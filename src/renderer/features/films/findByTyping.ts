import type { KeyboardEvent } from 'react'

const PAUSE_MS = 800
const ARTICLE = /^(?:the|a|an|der|die|das|le|la|les|el|los|las|il|lo|gli|l')[\s']*/iu

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** Collects what is typed without a long pause; null for a key that is no letter. A space belongs to it once it has begun. */
export function typing(): (event: KeyboardEvent) => string | null {
  let typed = ''
  let last = 0
  return (event) => {
    const isLetter = [...event.key].length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
    const isSpace = event.key === ' ' && typed !== '' && !event.shiftKey && event.timeStamp - last < PAUSE_MS
    if (!isLetter && !isSpace) return null
    typed = (event.timeStamp - last < PAUSE_MS ? typed : '') + event.key
    last = event.timeStamp
    return typed
  }
}

/** Typing letters goes to the first film that begins with them, with or without its article. Null when nothing does. */
export function findByTyping(): (event: KeyboardEvent, films: readonly { title: string }[]) => number | null {
  const collect = typing()
  return (event, films) => {
    const typed = collect(event)
    if (typed === null) return null
    const wanted = folded(typed)
    const found = films.findIndex(({ title }) => folded(title).startsWith(wanted) || folded(title.replace(ARTICLE, '')).startsWith(wanted))
    return found === -1 ? null : found
  }
}
