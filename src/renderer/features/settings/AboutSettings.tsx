import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { Wordmark } from '../../app/Wordmark'
import { settingsWords } from '../../messages'
import { Button } from '../../ui/Button'
import { Row } from './Row'

const words = settingsWords.aboutPage

/** Which Matinee this is and what it is made of. */
export function AboutSettings() {
  const { settings, toasts } = useStores()
  const { about, actions } = useStore(settings)
  const { answerOf } = useAct()
  useEffect(() => {
    void actions.loadAbout()
  }, [actions])
  if (about === null) return null
  const copy = async (): Promise<void> => {
    if (answerOf(await actions.copyReport()) !== null) toasts.getState().actions.show(words.copied)
  }
  const parts: readonly (readonly [string, string])[] = [
    [words.electron, about.electron],
    [words.chromium, about.chromium],
    [words.sqlite, about.sqlite],
    [words.schema, String(about.schema)],
    [words.system, about.platform]
  ]
  return (
    <>
      <section aria-label={settingsWords.about}>
        <div className="aboutmark">
          <Wordmark />
        </div>
        <p className="num">{words.version(about.version)}</p>
        <p className="muted">{words.line}</p>
      </section>
      <section aria-labelledby="set-inside">
        <h2 className="h-sec" id="set-inside">
          {words.inside}
        </h2>
        {parts.map(([name, version]) => (
          <Row key={name} title={name}>
            <span className="soft num">{version}</span>
          </Row>
        ))}
        <Row title={words.file}>
          <span className="soft path">{about.libraryFile}</span>
        </Row>
      </section>
      <section aria-labelledby="set-licences">
        <h2 className="h-sec" id="set-licences">
          {words.licences}
        </h2>
        <p className="soft setwords">{words.licencesAbout}</p>
      </section>
      <section aria-labelledby="set-report">
        <h2 className="h-sec" id="set-report">
          {words.report}
        </h2>
        <Row title={words.copy} about={words.reportAbout}>
          <Button onClick={() => void copy()}>{words.copyNow}</Button>
        </Row>
      </section>
    </>
  )
}
