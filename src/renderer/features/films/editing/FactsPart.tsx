import { useStore } from 'zustand'
import { useStores } from '../../../app/stores'
import { editFilmWords } from '../../../messages'
import { Field } from '../../../ui/Field'
import type { Suggestion } from '../../../ui/useCombo'
import { WordsField } from '../../../ui/WordsField'
import { CountryCell, TextCell } from './cells'
import { cell, type Row, type TermsName } from './draft'
import { Part } from './Part'
import { RowList } from './RowList'
import { suggestCountries, suggestGenres, suggestLanguages } from './suggestions'
import { useField, useTerms } from './useEdit'

export function FactsPart() {
  const { filmEdits } = useStores()
  const { genres, languages, countries } = useStore(filmEdits, ({ words }) => words)
  const { suggestTags } = useStore(filmEdits, ({ actions }) => actions)
  const minutes = useField('minutes')
  const distributor = useField('distributor')
  const synopsis = useField('synopsis')
  const privateNote = useField('privateNote')
  const values = (facets: readonly { value: string }[]): string[] => facets.map(({ value }) => value)
  return (
    <Part name="facts">
      <div className="fgrid">
        <Field {...minutes} className="w3" label={editFilmWords.runtime} placeholder={editFilmWords.runtimeHint} autoComplete="off" maxLength={40} />
        <Words name="genres" className="w5" suggest={suggestGenres(values(genres))} />
        <Words name="languages" className="w4" suggest={suggestLanguages(values(languages))} />
        <Words name="countries" className="w8" suggest={suggestCountries(values(countries))} />
        <Field {...distributor} className="w4" label={editFilmWords.distributor} autoComplete="off" maxLength={2_000} />
        <div className="w6">
          <RowList
            rows="certificates"
            className="c-cert"
            heads={[editFilmWords.certificate, editFilmWords.country]}
            label={editFilmWords.certificate}
            addLabel={editFilmWords.addCertificate}
            cells={CertificateCells}
            nameOf={certificateName}
          />
        </div>
        <Field {...synopsis} className="w12" label={editFilmWords.synopsis} multiline maxLength={100_000} />
        <Words name="tags" className="w12" suggest={async (text) => (await suggestTags(text)).map((value) => ({ value }))} />
        <Field {...privateNote} className="w12" label={editFilmWords.privateNote} placeholder={editFilmWords.privateNoteHint} multiline maxLength={100_000} />
      </div>
    </Part>
  )
}

const certificateName = (row: Row): string => editFilmWords.change.certificate(cell(row, 'code').trim(), cell(row, 'country').trim())

function CertificateCells({ row, index }: { row: Row; index: number }) {
  return (
    <>
      <TextCell rows="certificates" row={row} index={index} column="code" label={editFilmWords.certificate} />
      <CountryCell rows="certificates" row={row} index={index} column="country" label={editFilmWords.country} />
    </>
  )
}

interface WordsProps {
  name: TermsName
  className: string
  suggest: (text: string) => readonly Suggestion[] | Promise<readonly Suggestion[]>
}

function Words({ name, className, suggest }: WordsProps) {
  const { words, onChange } = useTerms(name)
  const label = editFilmWords[name]
  return (
    <WordsField
      label={label}
      className={className}
      words={words}
      onChange={onChange}
      suggest={suggest}
      addLabel={editFilmWords.add}
      removeLabel={editFilmWords.removeWord}
      listLabel={editFilmWords.suggestions(label)}
    />
  )
}
