/** Links to films as they are written in a text: `[[Title (Year)]]`, `[[Title (Year)|as it is said]]`. */

export const WRITTEN_LINK = /\[\[([^[\]\n]{1,300})\]\]/g

/** A text for Markdown's readers: a title may hold Markdown's own signs ("M*A*S*H"); inside [[…]] they are letters. */
export function keepTitles(markdown: string): string {
  return markdown.replace(WRITTEN_LINK, (link) => link.replace(/[\\`*_<>&~]/g, (sign) => `\\${sign}`))
}
