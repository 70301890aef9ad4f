import type { KeyboardEvent } from 'react'

const PAUSE_MS = 800
const ARTICLE = /^(?:the|a|an|der|die|das|le|la|les|el|los|las|il|lo|gli|l')[\s']*/iu

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** Typing letters goes to the first film that begins with them, with or without its article. Null when nothing does. */
export function findByTyping(): (event: KeyboardEvent, films: readonly { title: string }[]) => number | null {
  let typed = ''
  let last = 0
  return (event, films) => {
    const isLetter = [...event.key].length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
    const isSpace = event.key === ' ' && typed !== '' && event.timeStamp - last < PAUSE_MS
    if (!isLetter && !isSpace) return null
    typed = (event.timeStamp - last < PAUSE_MS ? typed : '') + event.key
    last = event.timeStamp
    const wanted = folded(typed)
    const found = films.findIndex(({ title }) => folded(title).startsWith(wanted) || folded(title.replace(ARTICLE, '')).startsWith(wanted))
    return found === -1 ? null : found
  }
}
