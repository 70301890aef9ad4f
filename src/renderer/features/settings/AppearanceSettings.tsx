import { READING_SIZES } from '../../../shared/models/settings'
import { settingsWords } from '../../messages'
import { Drop } from '../../ui/Drop'
import { Options } from '../../ui/Options'
import { Segmented } from '../../ui/Segmented'
import { useKeysOf } from '../../ui/keys'
import { Row } from './Row'
import { usePreferences } from './usePreferences'

const words = settingsWords.appearancePage
const THEMES = ['system', 'light', 'dark'] as const
const MOTIONS = ['system', 'reduced'] as const
const ZOOMS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

/** Theme, the size of what is read, motion, the size of everything. */
export function AppearanceSettings() {
  const { preferences, change } = usePreferences()
  const keysOf = useKeysOf()
  if (preferences === null) return null
  const { theme, readingSize, motion, zoom } = preferences
  const zooms = [...new Set([...ZOOMS, zoom])].toSorted((a, b) => a - b)
  return (
    <>
      <section aria-labelledby="set-look">
        <h2 className="h-sec" id="set-look">
          {words.look}
        </h2>
        <Row title={words.theme}>
          <Segmented label={words.theme} kind="words" value={theme} options={THEMES.map((value) => ({ value, label: words.themes[value] }))} onChange={(next) => change({ theme: next })} />
        </Row>
        <Row title={words.motion} about={words.motionAbout}>
          <Segmented label={words.motion} kind="words" value={motion} options={MOTIONS.map((value) => ({ value, label: words.motions[value] }))} onChange={(next) => change({ motion: next })} />
        </Row>
        <Row title={words.interface} about={words.interfaceAbout(keysOf('zoom-in'), keysOf('zoom-out'))}>
          <Drop label={words.interface} value={words.percent(zoom)} isBoxed>
            {(close) => (
              <Options
                label={words.interface}
                options={zooms.map((factor) => ({ value: String(factor), label: words.percent(factor) }))}
                chosen={[String(zoom)]}
                onChange={([chosen]) => {
                  change({ zoom: Number(chosen) })
                  close()
                }}
              />
            )}
          </Drop>
        </Row>
      </section>
      <section aria-labelledby="set-reading">
        <h2 className="h-sec" id="set-reading">
          {words.reading}
        </h2>
        <Row title={words.size} about={words.sizeAbout}>
          <Segmented
            label={words.size}
            kind="words"
            value={String(readingSize)}
            options={READING_SIZES.map((pixels) => ({ value: String(pixels), label: String(pixels) }))}
            onChange={(next) => change({ readingSize: Number(next) })}
          />
        </Row>
        <div className="readsample">
          <p className="prose">{words.sample}</p>
        </div>
      </section>
    </>
  )
}
