import { settingsWords, spellingWords } from '../../messages'
import { typeset } from '../../ui/prose/typeset'
import { SwitchRow } from './Row'
import { SpellingSettings } from './SpellingSettings'
import { TemplateSettings } from '../templates/TemplateSettings'
import { usePreferences } from './usePreferences'

const words = settingsWords.writingPage

/** How words are shown, and which keys act. */
export function WritingSettings() {
  const { preferences, change } = usePreferences()
  if (preferences === null) return null
  return (
    <>
      <section aria-labelledby="set-showing">
        <h2 className="h-sec" id="set-showing">
          {words.showing}
        </h2>
        <SwitchRow
          title={words.quotes}
          about={words.quotesAbout}
          isOn={preferences.typographicQuotes}
          onChange={(typographicQuotes) => change({ typographicQuotes })}
        />
        <div className="readsample">
          <p className="prose" role="status">
            {typeset(words.sample)}
          </p>
        </div>
      </section>
      <section aria-labelledby="set-typing">
        <h2 className="h-sec" id="set-typing">
          {spellingWords.typing}
        </h2>
        <SwitchRow title={spellingWords.smart} about={spellingWords.smartAbout} isOn={preferences.smartTyping} onChange={(smartTyping) => change({ smartTyping })} />
      </section>
      <SpellingSettings />
      <section aria-labelledby="set-keys">
        <h2 className="h-sec" id="set-keys">
          {words.keys}
        </h2>
        <SwitchRow title={words.singleKeys} about={words.singleKeysAbout} isOn={preferences.singleKeys} onChange={(singleKeys) => change({ singleKeys })} />
      </section>
      <TemplateSettings />
    </>
  )
}
