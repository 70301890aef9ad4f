/** The text of the licences, cut into what each of them is about. */

export interface LicencePart {
  readonly title: string
  readonly text: string
}

/** Parts stand between long lines of this sign (scripts/dist/licences.mjs); the licences themselves use others. */
const LINE = /^={70,}$/mu

export function licenceParts(text: string): readonly LicencePart[] {
  return text
    .split(LINE)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [title = '', ...rest] = part.split('\n')
      return { title: title.trim(), text: rest.join('\n').trim() }
    })
}

/** The parts in which every word of the search stands somewhere, whatever its case. */
export function findLicences(parts: readonly LicencePart[], search: string): readonly LicencePart[] {
  const words = search.toLowerCase().split(/\s+/u).filter((word) => word !== '')
  if (words.length === 0) return parts
  return parts.filter(({ title, text }) => {
    const whole = `${title}\n${text}`.toLowerCase()
    return words.every((word) => whole.includes(word))
  })
}
