/** The typefaces of a page that goes out alone, inside it: Latin letters; other scripts are set in what the reader's computer has. */
import archivo from '@fontsource-variable/archivo/files/archivo-latin-wdth-normal.woff2?inline'
import sans from '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?inline'
import italic from '@fontsource-variable/newsreader/files/newsreader-latin-opsz-italic.woff2?inline'
import serif from '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2?inline'

/** `@font-face` rules for the families that tokens.css names. */
export const fontFaces: string = [
  face('Newsreader Variable', 'normal', '200 800', null, serif),
  face('Newsreader Variable', 'italic', '200 800', null, italic),
  face('Instrument Sans Variable', 'normal', '400 700', null, sans),
  face('Archivo Variable', 'normal', '100 900', '62% 125%', archivo)
].join('\n')

function face(family: string, style: string, weight: string, stretch: string | null, address: string): string {
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};${stretch === null ? '' : `font-stretch:${stretch};`}font-display:swap;src:url(${address}) format('woff2')}`
}
