/** What was read about the film itself, against the truth. */
import type { PageFilm } from '../../../src/shared/models/page'
import { sameText, sameTitle } from './comparing'
import { show, type Marks } from './marks'
import type { PageTruth, TruthCertificate } from './truth'

export function judgeFilm(marks: Marks, truth: PageTruth, film: PageFilm): void {
  marks.single('title', truth.title, film.title, sameTitle)
  marks.single('year', truth.year, film.year, (one, other) => one === other)
  marks.single('synopsis', truth.synopsis, film.synopsis, sameText)
  judgeCertificates(marks, truth, film.certificates)
  judgeReleases(marks, truth, film.releases)
}

function judgeCertificates(marks: Marks, truth: PageTruth, answers: PageFilm['certificates']): void {
  const { value, ambiguous } = truth.certificates
  const left = [...value]
  for (const { value: answer, certainty } of answers) {
    if (ambiguous && certainty === 'doubtful') continue
    const expected = !ambiguous && left.length > 0
    const index = left.findIndex((certificate) => isSameCertificate(certificate, answer))
    if (index >= 0) {
      left.splice(index, 1)
      marks.right('certificate', certainty, expected)
    } else {
      const wanted = left.shift() ?? null
      marks.wrongInstead('certificate', certainty, expected, `${show([answer.system, answer.country, answer.code])} for ${show(wanted)}`)
    }
  }
  if (!ambiguous) for (const certificate of left) marks.missed('certificate', show(certificate))
}

function isSameCertificate(truth: TruthCertificate, answer: { system: string | null; country: string | null; code: string }): boolean {
  const system = answer.system?.toLowerCase() ?? null
  return (
    truth.code.toLowerCase() === answer.code.toLowerCase() &&
    (truth.systems.length === 0 ? system === null : truth.systems.some((name) => name.toLowerCase() === system)) &&
    (truth.country === null || truth.country === answer.country)
  )
}

function judgeReleases(marks: Marks, truth: PageTruth, answers: PageFilm['releases']): void {
  const { value, ambiguous } = truth.release
  const [first, ...more] = answers
  marks.single(
    'release date',
    { value: value?.date ?? null, ambiguous },
    first === undefined ? null : { value: first.value.date, certainty: first.certainty },
    (one, other) => one === other
  )
  for (const extra of more) marks.wrong('release date', extra.certainty, `${extra.value.date} besides ${show(value?.date ?? null)}`)

  const said = first === undefined || (first.value.country === null && first.value.countryCode === null) ? null : first
  marks.single(
    'country',
    { value: value?.country ?? null, ambiguous },
    said === null ? null : { value: said.value.country ?? said.value.countryCode ?? '', certainty: said.certainty },
    (one, other) => one === other && said?.value.countryCode === value?.countryCode
  )
}
