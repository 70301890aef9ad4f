import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { Wordmark } from '../../app/Wordmark'
import { settingsWords } from '../../messages'
import { Button } from '../../ui/Button'
import { LicencesDialog } from './LicencesDialog'
import { Row } from './Row'

const words = settingsWords.aboutPage

/** Which Matinee this is and what it is made of. */
export function AboutSettings() {
  const { settings, toasts } = useStores()
  const { about, actions } = useStore(settings)
  const { answerOf } = useAct()
  const [licences, setLicences] = useState<string | null>(null)
  useEffect(() => {
    void actions.loadAbout()
  }, [actions])
  if (about === null) return null
  const copy = async (): Promise<void> => {
    if (answerOf(await actions.copyReport()) !== null) toasts.getState().actions.show(words.copied)
  }
  const showLicences = async (): Promise<void> => {
    const found = answerOf(await actions.licences())
    if (found !== null) setLicences(found.text)
  }
  const parts: readonly (readonly [string, string])[] = [
    [words.electron, about.meantElectron === null ? about.electron : words.substitute(about.electron, about.meantElectron)],
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
        <Row title={words.licencesRow} about={words.licencesAbout}>
          <Button onClick={() => void showLicences()}>{words.licencesShow}</Button>
        </Row>
      </section>
      <section aria-labelledby="set-trouble">
        <h2 className="h-sec" id="set-trouble">
          {words.trouble}
        </h2>
        <Row title={words.logs} about={words.logsAbout(about.logs)}>
          <Button onClick={() => void actions.showLogs().then(answerOf)}>{words.showLogs}</Button>
        </Row>
        {about.crashReports > 0 && (
          <Row title={words.crashes} about={words.crashesAbout(about.crashReports)}>
            <Button onClick={() => void actions.showCrashReports().then(answerOf)}>{words.showCrashes}</Button>
          </Row>
        )}
      </section>
      <section aria-labelledby="set-report">
        <h2 className="h-sec" id="set-report">
          {words.report}
        </h2>
        <Row title={words.copy} about={words.reportAbout}>
          <Button onClick={() => void copy()}>{words.copyNow}</Button>
        </Row>
      </section>
      {licences !== null && <LicencesDialog text={licences} onClose={() => setLicences(null)} />}
    </>
  )
}
