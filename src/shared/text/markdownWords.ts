/**
 * A Markdown text as its words, for quoting a piece of it in a list or a search result: links as their text, no signs.
 * Covered passages (||like this||) stay covered: "…" stands in their place, up to the line's end where one was cut off.
 */
export function markdownWords(markdown: string): string {
  return markdown
    .replace(/\|\|[^\n]*?(?:\|\||$)/gmu, '…')
    .replace(/\[\[([^[\]|\n]+?)(?:\s*\(\d{4}\))?\]\]/gu, '$1')
    .replace(/\[\[[^[\]|\n]+\|([^[\]\n]+)\]\]/gu, '$1')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/gu, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+\.)[ \t]+/gmu, '')
    .replace(/(\*\*|__|\*|_|`)(?=\S)([^\n]*?\S)\1/gu, '$2')
}
