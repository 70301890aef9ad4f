/** A list's note: what is said of it, and its films in their order. */

export interface ListedLink {
  /** The note it leads to: "Late Spring (1949)". */
  readonly target: string
  readonly shown: string
  readonly note: string | null
  /** Counted from 0, within the body. */
  readonly line: number
}

const ITEM = /^((?:\d+\.|[-*]) )\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\][ \t]*$/

/** @param films how many of the last links are the list's; those before them stand in what is said of it */
export function partsOfList(body: string, films: number): { description: string; items: readonly ListedLink[] } {
  const lines = body.split(/\r?\n/)
  const found = lines.flatMap((text, line) => {
    const item = ITEM.exec(text)
    return item === null ? [] : [{ line, width: item[1]?.length ?? 2, target: (item[2] ?? '').trim(), shown: (item[3] ?? item[2] ?? '').trim() }]
  })
  const links = films > 0 ? found.slice(-films) : []
  const items = links.map((link, index): ListedLink => {
    const said = lines.slice(link.line + 1, links[index + 1]?.line ?? lines.length).map((text) => (text.startsWith(' '.repeat(link.width)) ? text.slice(link.width) : text.trim()))
    const note = said.join('\n').trim()
    return { target: link.target, shown: link.shown, note: note === '' ? null : note, line: link.line }
  })
  return { description: lines.slice(0, links[0]?.line ?? lines.length).join('\n').trim(), items }
}

/** "Late Spring (1949)" → the title and its year. */
export function titleAndYearIn(name: string): { title: string; year: string } {
  const found = /^(.*\S) \((\d{4})\)$/.exec(name)
  return found === null ? { title: name, year: '' } : { title: found[1] ?? name, year: found[2] ?? '' }
}
