import { useId, type ReactNode } from 'react'

interface RowProps {
  title: ReactNode
  about?: ReactNode
  /** What is set or done here, at the right. */
  children?: ReactNode
}

/** One thing that can be set, with its control at the right. */
export function Row({ title, about, children }: RowProps) {
  return (
    <div className="srow">
      <div className="grow">
        <b>{title}</b>
        {about !== undefined && <span className="sub">{about}</span>}
      </div>
      {children}
    </div>
  )
}

interface SwitchRowProps {
  title: string
  about: ReactNode
  isOn: boolean
  onChange: (isOn: boolean) => void
}

/** Something that is on or off. */
export function SwitchRow({ title, about, isOn, onChange }: SwitchRowProps) {
  const id = useId()
  return (
    <div className="srow">
      <label className="grow" htmlFor={id}>
        <b>{title}</b>
        <span className="sub" id={`${id}-about`}>
          {about}
        </span>
      </label>
      <button type="button" className="switch" role="switch" id={id} aria-label={title} aria-describedby={`${id}-about`} aria-checked={isOn} onClick={() => onChange(!isOn)} />
    </div>
  )
}
