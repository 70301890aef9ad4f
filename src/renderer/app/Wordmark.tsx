import { messages } from '../messages'

/** The house with its lamp, and the name. */
export function Wordmark() {
  return (
    <>
      <svg className="mark" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <rect x="1" y="3" width="20" height="16" rx="2.5" className="screen" />
        <path d="M5 19a6 6 0 0 1 12 0z" className="moon" />
      </svg>
      <b>{messages.appName}</b>
    </>
  )
}
