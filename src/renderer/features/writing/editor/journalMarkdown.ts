/** What a journal's Markdown has besides Markdown, for the editor's parser: `[[a film]]` and `||a spoiler||`. */
import { commonmarkLanguage, markdown } from '@codemirror/lang-markdown'
import type { Extension } from '@codemirror/state'
import { Tag, styleTags } from '@lezer/highlight'
import type { DelimiterType, InlineContext, MarkdownConfig } from '@lezer/markdown'

export const filmLinkTag = Tag.define()
export const filmLinkMarkTag = Tag.define()
export const spoilerTag = Tag.define()
export const spoilerMarkTag = Tag.define()

const OPEN_BRACKET = 91
const CLOSE_BRACKET = 93
const BAR = 124
const NEWLINE = 10
const LONGEST_TITLE = 300

const filmLinks: MarkdownConfig = {
  defineNodes: [
    { name: 'FilmLink', style: { 'FilmLink/...': filmLinkTag } },
    { name: 'FilmLinkMark', style: filmLinkMarkTag }
  ],
  props: [styleTags({ FilmLinkMark: filmLinkMarkTag })],
  parseInline: [{ name: 'FilmLink', before: 'Link', parse: parseFilmLink }]
}

const spoilerBars: DelimiterType = { resolve: 'Spoiler', mark: 'SpoilerMark' }

const spoilers: MarkdownConfig = {
  defineNodes: [
    { name: 'Spoiler', style: { 'Spoiler/...': spoilerTag } },
    { name: 'SpoilerMark', style: spoilerMarkTag }
  ],
  parseInline: [
    {
      name: 'Spoiler',
      parse: (context, next, at) =>
        next === BAR && context.char(at + 1) === BAR ? context.addDelimiter(spoilerBars, at, at + 2, true, true) : -1
    }
  ]
}

/** The whole link is taken at once: a title may hold Markdown's own signs ("M*A*S*H"), and there they are letters. */
function parseFilmLink(context: InlineContext, next: number, at: number): number {
  if (next !== OPEN_BRACKET || context.char(at + 1) !== OPEN_BRACKET) return -1
  const last = Math.min(context.end, at + LONGEST_TITLE + 4)
  for (let end = at + 2; end < last; end += 1) {
    const code = context.char(end)
    if (code === OPEN_BRACKET || code === NEWLINE) return -1
    if (code !== CLOSE_BRACKET) continue
    if (context.char(end + 1) !== CLOSE_BRACKET || end === at + 2) return -1
    const marks = [context.elt('FilmLinkMark', at, at + 2), context.elt('FilmLinkMark', end, end + 2)]
    return context.addElement(context.elt('FilmLink', at, end + 2, marks))
  }
  return -1
}

/** The language of a review: what the reading view knows too, CommonMark and what is our own. HTML is just letters. */
export function journalMarkdown(): Extension {
  return markdown({ base: commonmarkLanguage, extensions: [filmLinks, spoilers, { remove: ['HTMLBlock', 'HTMLTag'] }], completeHTMLTags: false, addKeymap: false })
}
