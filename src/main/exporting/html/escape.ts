/** Text as HTML shows it: nothing a person wrote is ever markup. */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Surrogate}\0]/gu, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
