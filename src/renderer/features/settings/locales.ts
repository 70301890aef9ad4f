/** Where dates and figures can be written like. */
const LOCALES = [
  'en-GB', 'en-US', 'en-AU', 'en-CA', 'en-IE', 'en-IN', 'en-NZ', 'en-ZA', 'bg-BG', 'ca-ES', 'cs-CZ', 'cy-GB', 'da-DK', 'de-AT', 'de-CH', 'de-DE', 'el-GR', 'es-ES', 'es-MX',
  'et-EE', 'eu-ES', 'fi-FI', 'fr-BE', 'fr-CA', 'fr-CH', 'fr-FR', 'ga-IE', 'he-IL', 'hi-IN', 'hr-HR', 'hu-HU', 'id-ID', 'is-IS', 'it-CH', 'it-IT', 'ja-JP', 'ko-KR', 'lt-LT',
  'lv-LV', 'nb-NO', 'nl-BE', 'nl-NL', 'pl-PL', 'pt-BR', 'pt-PT', 'ro-RO', 'sk-SK', 'sl-SI', 'sr-RS', 'sv-SE', 'th-TH', 'tr-TR', 'uk-UA', 'vi-VN', 'zh-CN', 'zh-TW'
] as const

export interface LocaleChoice {
  readonly locale: string
  /** "German (Switzerland)". */
  readonly name: string
}

/** Every locale that can be chosen, by name. One that was set elsewhere is among them. */
export function localeChoices(chosen: string | null): LocaleChoice[] {
  const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' })
  const all = chosen === null || LOCALES.some((locale) => locale === chosen) ? [...LOCALES] : [...LOCALES, chosen]
  return all.map((locale) => ({ locale, name: names.of(locale) ?? locale })).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}
