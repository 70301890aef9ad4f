/** What of a text is no place to look for titles in: links, code and addresses. */

const OUT: Readonly<Record<'markdown' | 'plain', RegExp>> = {
  markdown: /^(```|~~~)[^]*?(?:^\1[^\n]*$|$(?![^]))|`[^`\n]+`|\[\[[^\]\n]*\]\]|\]\([^)\n]*\)|<[^>\n]*>|\b(?:https?:\/\/|www\.)\S+/gmu,
  plain: /\[\[[^\]\n]*\]\]|<[^>\n]*>|\b(?:https?:\/\/|www\.)\S+/gu
}

/** A letter that stands for what is left out; no text holds it, and no title goes over it. */
export const LEFT_OUT = '\u0000'

/** The text with every other place as it is, of the same length. */
export function withoutUnread(body: string, format: 'markdown' | 'plain'): string {
  return body.replace(OUT[format], (part) => LEFT_OUT.repeat(part.length))
}
