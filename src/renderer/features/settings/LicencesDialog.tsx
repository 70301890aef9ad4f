import { useMemo, useState } from 'react'
import { settingsWords } from '../../messages'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { findLicences, licenceParts } from './licenceParts'

const words = settingsWords.aboutPage

/** The licences of Matinee and of everything it is made of; what is looked for narrows them. */
export function LicencesDialog({ text, onClose }: { text: string; onClose: () => void }) {
  const [search, setSearch] = useState('')
  const all = useMemo(() => licenceParts(text), [text])
  const found = useMemo(() => findLicences(all, search), [all, search])
  return (
    <Dialog
      title={words.licences}
      size="export"
      onClose={onClose}
      footer={
        <>
          <span className="muted num grow" role="status">
            {words.licenceCount(found.length)}
          </span>
          <Button size="l" kind="primary" onClick={onClose}>
            {words.closeLicences}
          </Button>
        </>
      }
    >
      <div className="licfind">
        <Field label={words.findLicence} hideLabel placeholder={words.findLicence} icon="Search" type="search" startsHere value={search} onChange={setSearch} />
      </div>
      <div className="lics" tabIndex={0} role="region" aria-label={words.licences}>
        {found.map((part, index) => (
          <section key={`${index} ${part.title}`}>
            <h3>{part.title}</h3>
            <p className="lictext">{part.text}</p>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
