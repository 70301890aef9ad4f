import { titleCardSvg } from '../../../shared/titleCard/svg'

/** What CSS says of lettering and SVG has no attribute for; it is the default anyway. */
const NO_ATTRIBUTE = new Set(['font-optical-sizing'])

/**
 * A title card for a page whose policy allows no styles of single elements: the same drawing, with attributes in their place.
 */
export function cardSvg(title: string, year: number | null): string {
  return titleCardSvg(title, year).replace(/ style="([^"]*)"/g, (_whole, css: string) =>
    css
      .split(';')
      .map((rule) => rule.split(/:(.*)/s))
      .filter(([name = '']) => name !== '' && !NO_ATTRIBUTE.has(name))
      .map(([name = '', value = '']) => ` ${name}="${value}"`)
      .join('')
  )
}
