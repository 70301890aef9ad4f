/** Months and weekdays as people write them in seven languages, without their marks. */

const MONTHS: readonly (readonly string[])[] = [
  'january januar jaenner janner janvier enero gennaio janeiro januari',
  'february februar feber fevrier febrero febbraio fevereiro februari',
  'march marz maerz mrz mars marzo marco maart mrt',
  'april avril abril aprile',
  'may mai mayo maggio maio mei',
  'june juni juin junio giugno junho',
  'july juli juillet julio luglio julho',
  'august aout agosto augustus',
  'september septembre septiembre setiembre settembre setembro',
  'october oktober octobre octubre ottobre outubro',
  'november novembre noviembre',
  'december dezember decembre diciembre dicembre dezembro'
].map((names) => names.split(' '))

const WEEKDAYS = [
  'monday tuesday wednesday thursday friday saturday sunday',
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
  'lundi mardi mercredi jeudi vendredi samedi dimanche',
  'lunes martes miercoles jueves viernes sabado domingo',
  'lunedi martedi mercoledi giovedi venerdi domenica',
  'segunda terca quarta quinta sexta feira',
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'
].flatMap((names) => names.split(' '))

/** Words that stand in a date and say nothing about it. */
const SMALL_WORDS = new Set(['of', 'the', 'on', 'de', 'del', 'do', 'le', 'el', 'il', 'den', 'am', 'um', 'uhr', 'op', 'at', 'a', 'dem'])

/** "März" → "marz". */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** 1 to 12 for a month's name or a beginning of three letters and more that only one month has; null for any other word. */
export function monthNamed(word: string): number | null {
  const asked = withoutMarks(word)
  if (asked.length < 3) return null
  const whole = MONTHS.findIndex((names) => names.includes(asked))
  if (whole !== -1) return whole + 1
  const begun = MONTHS.flatMap((names, index) => (names.some((name) => name.startsWith(asked)) ? [index + 1] : []))
  return begun.length === 1 ? (begun[0] ?? null) : null
}

/** True for words that a date may hold besides its month: weekdays, shortened or not, and articles. */
export function isDateFiller(word: string): boolean {
  const asked = withoutMarks(word)
  return SMALL_WORDS.has(asked) || (asked.length >= 2 && WEEKDAYS.some((day) => day.startsWith(asked)))
}

/** True where the word can be a weekday too: "mar." is mardi as well as mars. */
export function isWeekday(word: string): boolean {
  const asked = withoutMarks(word)
  return asked.length >= 2 && WEEKDAYS.some((day) => day.startsWith(asked))
}
