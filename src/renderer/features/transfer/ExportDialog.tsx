import { useStore } from 'zustand'
import type { ExportDone, ExportFormat, ExportScope } from '../../../shared/models/transfer'
import { useStores } from '../../app/stores'
import { transferWords } from '../../messages'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { Dialog } from '../../ui/Dialog'
import { Icon } from '../../ui/Icon'
import { RadioGroup } from '../../ui/RadioGroup'
import { ExportPreviewPane } from './ExportPreviewPane'
import { type Choice, choicesFor } from './exportChoices'
import type { Exporting } from './exporting'
import { JobBar } from './JobBar'

const words = transferWords.export

/** Export: what, in which form, what of it, and where to; with a look at what will be written. */
export function ExportDialog() {
  const { transfer, toasts } = useStores()
  const exporting = useStore(transfer, (state) => state.exporting)
  const { choose, runExport, stopExport, closeExport, choosePlace, showInFolder } = useStore(transfer, (state) => state.actions)
  if (exporting === null) return null
  const { done } = exporting
  if (done !== null) return <Finished done={done} onShow={() => void showInFolder(done.place)} onClose={closeExport} />

  const isRunning = exporting.phase === 'running'
  const isNothing = exporting.preview?.fileCount === 0
  const run = async (): Promise<void> => {
    const written = await runExport()
    if (written === null) return
    toasts.getState().actions.show(words.done(written), { label: words.showInFolder, run: () => void showInFolder(written.place) })
  }
  const footer = isRunning ? (
    <>
      <JobBar label={words.running} progress={exporting.progress} />
      <Button size="l" onClick={() => void stopExport()} disabled={exporting.isStopping}>
        {exporting.isStopping ? words.stopping : words.stop}
      </Button>
    </>
  ) : (
    <>
      <span className="soft">{words.into}</span>
      <span className="field dest fixed" title={exporting.place?.display}>
        <Icon name="FolderOpen" size="sm" />
        <span className="grow clip">{exporting.place?.display ?? ''}</span>
      </span>
      <Button size="l" onClick={() => void choosePlace()}>
        {words.change}
      </Button>
      <span className="grow" />
      <Button size="l" kind="plain" onClick={closeExport}>
        {words.cancel}
      </Button>
      <Button size="l" kind="primary" disabled={isNothing} onClick={() => void run()}>
        {words.run(exporting.choices.scope, exporting.choices.format === 'json', countOf(exporting))}
      </Button>
    </>
  )

  return (
    <Dialog title={words.title} subtitle={words.subtitle} size="export" onClose={isRunning ? () => undefined : closeExport} footer={footer}>
      <div className="expcols">
        <div className="expl">
          <What exporting={exporting} onChoose={(scope) => void choose({ scope })} />
          <Format exporting={exporting} onChoose={(format) => void choose({ format })} />
          <Include exporting={exporting} />
          {exporting.problem !== null && (
            <p className="err" role="alert">
              <Icon name="CircleAlert" />
              {exporting.problem}
            </p>
          )}
        </div>
        <ExportPreviewPane preview={exporting.preview} />
      </div>
    </Dialog>
  )
}

/** How many films or, of chosen entries, how many of those will go out; null while nobody knows. */
function countOf({ choices, preview }: Exporting): number | null {
  if (preview === null) return null
  const { films, mine, privateEntries } = preview.counts
  return choices.scope.kind === 'entries' || choices.scope.kind === 'filteredEntries' ? mine + (choices.privateText ? privateEntries : 0) : films
}

function What({ exporting, onChoose }: { exporting: Exporting; onChoose: (scope: ExportScope) => void }) {
  const { offered, choices, preview } = exporting
  const chosen = offered.findIndex(({ scope }) => scope === choices.scope)
  const films = preview === null ? null : words.films(preview.counts.films)
  return (
    <section>
      <h3 className="h-mini">{words.what}</h3>
      <RadioGroup<string>
        label={words.whatLabel}
        value={chosen === -1 ? EVERYTHING : String(chosen)}
        options={[
          ...offered.map(({ scope, name }, index) => ({ value: String(index), label: words.here(scope), ...(name !== '' && { count: name }) })),
          { value: EVERYTHING, label: words.everything, ...(choices.scope.kind === 'everything' && films !== null && { count: films }) }
        ]}
        onChange={(value) => onChoose(offered[Number(value)]?.scope ?? { kind: 'everything' })}
      />
    </section>
  )
}

const EVERYTHING = 'everything'

function Format({ exporting, onChoose }: { exporting: Exporting; onChoose: (format: ExportFormat) => void }) {
  const json = exporting.choices.scope.kind === 'everything' ? words.complete : words.json
  return (
    <section>
      <h3 className="h-mini">{words.format}</h3>
      <RadioGroup<ExportFormat>
        label={words.format}
        value={exporting.choices.format}
        options={[
          { value: 'markdown', ...words.markdown, icon: 'FolderOpen' },
          { value: 'letterboxd', ...words.letterboxd, icon: 'Table2' },
          { value: 'json', ...json, icon: 'Braces' },
          { value: 'html', ...words.html, icon: 'Globe' },
          { value: 'pdf', ...words.pdf, icon: 'FileText' },
          { value: 'csv', ...words.csv, icon: 'Table2' },
          { value: 'text', ...words.text, icon: 'FileText' }
        ]}
        onChange={onChoose}
      />
    </section>
  )
}

function Include({ exporting }: { exporting: Exporting }) {
  const { transfer } = useStores()
  const { choose } = useStore(transfer, (state) => state.actions)
  const { choices, preview } = exporting
  const isComplete = choices.format === 'json' && choices.scope.kind === 'everything'
  const counts: Partial<Record<Choice, number>> = preview === null ? {} : { mine: preview.counts.mine, collected: preview.counts.collected, privateText: preview.counts.privateEntries }
  return (
    <section>
      <h3 className="h-mini">{words.include}</h3>
      {isComplete ? (
        <p className="expnote">
          <Icon name="Lock" size="sm" />
          {words.completeNote}
        </p>
      ) : (
        <ul>
          {choicesFor(choices).map((key) => {
            const count = counts[key]
            return (
              <li className="expinc" key={key}>
                <Checkbox label={words[key]} checked={choices[key]} onChange={(checked) => void choose({ [key]: checked })} />
                {count !== undefined && <span className="muted xs num">{words.count(count)}</span>}
              </li>
            )
          })}
        </ul>
      )}
      {preview !== null && preview.leftOut.length > 0 && <LeftOut sentences={preview.leftOut} />}
      {preview?.isCounted === false && choices.format === 'letterboxd' && <p className="expnote">{words.leftOutLater}</p>}
    </section>
  )
}

/** What the form cannot hold. */
function LeftOut({ sentences }: { sentences: readonly string[] }) {
  return (
    <div className="expleft">
      <h3 className="h-mini">{words.leftOut}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}

/** An export that was too large to say beforehand what would stay behind: it is said now. */
function Finished({ done, onShow, onClose }: { done: ExportDone; onShow: () => void; onClose: () => void }) {
  const footer = (
    <>
      <span className="grow" />
      <Button size="l" kind="plain" onClick={onShow}>
        {words.showInFolder}
      </Button>
      <Button size="l" kind="primary" data-starts-here onClick={onClose}>
        {words.close}
      </Button>
    </>
  )
  return (
    <Dialog title={words.doneTitle} size="small" onClose={onClose} footer={footer}>
      <div className="pad">
        <p>{words.done(done)}</p>
        <LeftOut sentences={done.leftOut} />
      </div>
    </Dialog>
  )
}
