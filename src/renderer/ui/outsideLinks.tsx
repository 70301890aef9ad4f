import { createContext, useContext, type ReactNode } from 'react'

/** What happens with a link that leads out of Matinee; the frame provides it. Nothing leaves the window by itself. */
export const OpenLinkContext = createContext<(url: string) => void>(() => undefined)

const ALLOWED = /^(?:https?:\/\/|mailto:)/i

/** True for the only addresses a text may lead to. */
export function isOutsideLink(url: string): boolean {
  return ALLOWED.test(url.trim())
}

export function OutsideLink({ url, children }: { url: string; children: ReactNode }) {
  const openLink = useContext(OpenLinkContext)
  return (
    <a
      className="link"
      href={url}
      title={url}
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault()
        openLink(url)
      }}
    >
      {children}
    </a>
  )
}
