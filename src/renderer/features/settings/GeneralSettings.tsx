import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { settingsWords } from '../../messages'
import { Drop } from '../../ui/Drop'
import { Options } from '../../ui/Options'
import { LibraryRow } from './LibraryRow'
import { localeChoices } from './locales'
import { Row, SwitchRow } from './Row'
import { usePreferences } from './usePreferences'

const words = settingsWords.generalPage

/** Of the computer's own way: an empty value is no locale. */
const AS_COMPUTER = ''

/** The library's place, how dates and figures are written, links. */
export function GeneralSettings() {
  const { preferences, change } = usePreferences()
  if (preferences === null) return null
  return (
    <>
      <section aria-labelledby="set-library">
        <h2 className="h-sec" id="set-library">
          {words.library}
        </h2>
        <LibraryRow />
      </section>
      <section aria-labelledby="set-language">
        <h2 className="h-sec" id="set-language">
          {words.language}
        </h2>
        <Row title={words.interface}>
          <span className="soft">{words.english}</span>
        </Row>
        <LocaleRow locale={preferences.locale} onChange={(locale) => change({ locale })} />
      </section>
      <section aria-labelledby="set-links">
        <h2 className="h-sec" id="set-links">
          {words.links}
        </h2>
        <SwitchRow
          title={words.withoutAsking}
          about={words.withoutAskingAbout}
          isOn={preferences.opensLinksWithoutAsking}
          onChange={(opensLinksWithoutAsking) => change({ opensLinksWithoutAsking })}
        />
      </section>
    </>
  )
}

function LocaleRow({ locale, onChange }: { locale: string | null; onChange: (locale: string | null) => void }) {
  const { library } = useStores()
  const entries = useStore(library, (state) => state.status?.entries ?? 0)
  const choices = useMemo(() => localeChoices(locale), [locale])
  const name = choices.find((choice) => choice.locale === locale)?.name ?? words.asComputer
  const options = [{ value: AS_COMPUTER, label: words.asComputer }, ...choices.map((choice) => ({ value: choice.locale, label: choice.name }))]
  return (
    <Row title={words.locale} about={<span role="status">{words.example(new Date(), Math.max(entries, 1_187))}</span>}>
      <Drop label={words.locale} value={name} isBoxed>
        {(close) => (
          <Options
            label={words.locale}
            options={options}
            chosen={[locale ?? AS_COMPUTER]}
            findLabel={words.findLocale}
            none={words.noLocale}
            onChange={([chosen]) => {
              onChange(chosen === undefined || chosen === AS_COMPUTER ? null : chosen)
              close()
            }}
          />
        )}
      </Drop>
    </Row>
  )
}
