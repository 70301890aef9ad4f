import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { pastingWords as words } from '../../messages'
import { IconButton } from '../../ui/Button'
import { Field } from '../../ui/Field'
import type { FilmDraft, ReleaseDraft } from './draft'
import { removeRow, setCertificate, setCountry, setReleased, setSynopsis, setTitle, setTrailer, setYear } from './edits'
import { readRelease } from './released'

interface FilmFieldsProps {
  film: FilmDraft
  complaints: ReadonlyMap<string, string>
}

/** The film's own facts. The first certificate, release and trailer have fixed places; further ones stand in rows below. */
export function FilmFields({ film, complaints }: FilmFieldsProps) {
  const { edit } = useStore(useStores().pasting, (state) => state.actions)
  const { fields } = words
  const certificate = film.certificates[0]
  const release = film.releases[0]
  const trailer = film.trailers[0]
  return (
    <section>
      <h3 className="h-sec">{words.film}</h3>
      <div className="fgrid">
        <Field
          className="w6"
          label={fields.title}
          value={film.title.text}
          doubt={film.title.doubt}
          error={complaints.get('title') ?? null}
          onChange={(text) => edit(setTitle(text))}
          aria-required
          data-check="title"
        />
        <Field
          className="w2"
          label={fields.year}
          value={film.year.text}
          doubt={film.year.doubt}
          error={complaints.get('year') ?? null}
          onChange={(text) => edit(setYear(text))}
          data-check="year"
        />
        <Field
          className="w2"
          label={fields.certificate}
          value={certificate?.code.text ?? ''}
          doubt={certificate?.code.doubt ?? null}
          onChange={(text) => edit(setCertificate(0, text))}
          data-check={certificate?.key ?? 'certificate-0'}
        />
        <Field className="w2" label={fields.country} value={release?.country.text ?? ''} onChange={(text) => edit(setCountry(0, text))} />
        <ReleasedField className="w4" label={fields.released} index={0} release={release} complaints={complaints} />
        <Field
          className="w8"
          label={fields.trailers}
          value={trailer?.title.text ?? ''}
          doubt={trailer?.title.doubt ?? null}
          onChange={(text) => edit(setTrailer(0, text))}
          data-check={trailer?.key ?? 'trailer-0'}
        />
        <FurtherRows film={film} complaints={complaints} />
        <Field
          className="w12"
          label={fields.synopsis}
          value={film.synopsis.text}
          doubt={film.synopsis.doubt}
          onChange={(text) => edit(setSynopsis(text))}
          multiline
          rows={2}
          data-check="synopsis"
        />
      </div>
    </section>
  )
}

interface ReleasedFieldProps {
  className: string
  label: string
  index: number
  release: ReleaseDraft | undefined
  complaints: ReadonlyMap<string, string>
}

/** A country typed in brackets after the date goes to its own field when the cursor leaves. */
function ReleasedField({ className, label, index, release, complaints }: ReleasedFieldProps) {
  const { edit } = useStore(useStores().pasting, (state) => state.actions)
  const key = release?.key ?? `release-${index}`
  const moveCountry = (): void => {
    const typed = readRelease(release?.date.text ?? '')
    if (release === undefined || typed?.country == null) return
    edit(setReleased(index, release.date.text.replace(/\s*\([^()]*\)\s*$/, '')))
    edit(setCountry(index, typed.country))
  }
  return (
    <Field
      className={className}
      label={label}
      value={release?.date.text ?? ''}
      doubt={release?.date.doubt ?? null}
      error={complaints.get(key) ?? null}
      onChange={(text) => edit(setReleased(index, text))}
      onBlur={moveCountry}
      data-check={key}
    />
  )
}

function FurtherRows({ film, complaints }: FilmFieldsProps) {
  const { edit } = useStore(useStores().pasting, (state) => state.actions)
  const { fields } = words
  return (
    <>
      {film.releases.slice(1).map((release, at) => (
        <div className="fmore w12" key={release.key}>
          <ReleasedField className="w4" label={words.furtherRelease} index={at + 1} release={release} complaints={complaints} />
          <Field
            className="grow"
            label={fields.country}
            value={release.country.text}
            onChange={(text) => edit(setCountry(at + 1, text))}
          />
          <IconButton icon="X" label={words.remove(release.date.text)} onClick={() => edit(removeRow('releases', release.key))} />
        </div>
      ))}
      {film.certificates.slice(1).map((certificate, at) => (
        <div className="fmore w6" key={certificate.key}>
          <Field
            className="grow"
            label={certificate.country ?? certificate.system ?? words.furtherCertificate}
            value={certificate.code.text}
            doubt={certificate.code.doubt}
            onChange={(text) => edit(setCertificate(at + 1, text))}
            data-check={certificate.key}
          />
          <IconButton icon="X" label={words.remove(certificate.code.text)} onClick={() => edit(removeRow('certificates', certificate.key))} />
        </div>
      ))}
      {film.trailers.slice(1).map((trailer, at) => (
        <div className="fmore w12" key={trailer.key}>
          <Field
            className="grow"
            label={words.furtherTrailer}
            value={trailer.title.text}
            doubt={trailer.title.doubt}
            onChange={(text) => edit(setTrailer(at + 1, text))}
            data-check={trailer.key}
          />
          <IconButton icon="X" label={words.remove(trailer.title.text)} onClick={() => edit(removeRow('trailers', trailer.key))} />
        </div>
      ))}
    </>
  )
}
