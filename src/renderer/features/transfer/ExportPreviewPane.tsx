import { useMemo } from 'react'
import type { ExportPreview } from '../../../shared/models/transfer'
import { transferWords } from '../../messages'
import { classes } from '../../ui/classes'
import { Icon } from '../../ui/Icon'
import { treeOf } from './fileTree'

const words = transferWords.export

/** What will be written: the files in their folders, and a look into one of them. */
export function ExportPreviewPane({ preview }: { preview: ExportPreview | null }) {
  const rows = useMemo(() => treeOf(preview?.files ?? []), [preview])
  const left = preview === null ? 0 : preview.fileCount - preview.files.length
  const sample = preview?.sample ?? null
  return (
    <div className="expr">
      <div className="phead">
        <h3 className="h-mini">{words.preview}</h3>
        <span className="muted xs num" role="status">
          {preview === null ? '' : words.written(preview.fileCount, preview.bytes, preview.isCounted)}
        </span>
      </div>
      {preview?.fileCount === 0 ? (
        <p className="expnothing">{words.nothing}</p>
      ) : (
        <div className="pv">
          <ul className="tree" tabIndex={0} aria-label={words.preview}>
            {rows.map((row) => (
              <li
                key={row.path}
                className={classes(row.isFolder ? 'dir' : 'file', row.path === sample?.path && 'on')}
                style={{ paddingLeft: 8 + row.depth * 14 }}
                title={row.path}
              >
                <Icon name={row.isFolder ? 'FolderOpen' : 'FileText'} size="sm" />
                <span className="clip">{row.name}</span>
              </li>
            ))}
            {left > 0 && <li className="muted">{words.moreFiles(left)}</li>}
          </ul>
          {sample !== null && (
            <pre className="md-pre" tabIndex={0} aria-label={words.sample(sample.path)}>
              <Sample text={sample.text} />
            </pre>
          )}
        </div>
      )}
    </div>
  )
}

/** The keys of the front matter stand back behind their values. */
function Sample({ text }: { text: string }) {
  const end = /^---\n[\s\S]*?\n---(?=\n|$)/.exec(text)?.[0].length ?? 0
  const head = text.slice(0, end).split('\n')
  return (
    <>
      {head.map((line, index) => {
        const key = /^(?:---|[\w-]+:)/.exec(line)?.[0] ?? ''
        return (
          <span key={index}>
            <span className="c1">{key}</span>
            {line.slice(key.length)}
            {index < head.length - 1 && '\n'}
          </span>
        )
      })}
      {text.slice(end)}
    </>
  )
}
