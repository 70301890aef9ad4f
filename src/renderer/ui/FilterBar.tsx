import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'

interface FilterBarProps {
  /** "Filter the journal" */
  label: string
  children: ReactNode
  /** At the right: the order, the layout. */
  end?: ReactNode
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** A row of filters: one Tab stop; the arrows, Home and End move between its buttons. Fields in it are Tab stops of their own. */
export function FilterBar({ label, children, end }: FilterBarProps) {
  const bar = useRef<HTMLDivElement>(null)

  // Buttons come and go with what is chosen: after each drawing exactly one of them is the Tab stop.
  useLayoutEffect(() => {
    const tools = toolsIn(bar.current)
    const stop = tools.find((tool) => tool === document.activeElement) ?? tools.find((tool) => tool.tabIndex === 0 && tool.dataset['stop'] === 'yes') ?? tools[0]
    if (stop !== undefined) makeStop(tools, stop)
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    const tools = toolsIn(bar.current)
    const here = tools.findIndex((tool) => tool === event.target)
    if (here === -1) return
    const step = STEPS[event.key]
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? tools.length - 1 : step === undefined ? null : (here + step + tools.length) % tools.length
    if (next === null) return
    event.preventDefault()
    tools[next]?.focus()
  }
  return (
    <div
      ref={bar}
      className="filters"
      role="toolbar"
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const tools = toolsIn(bar.current)
        if (tools.some((tool) => tool === event.target) && event.target instanceof HTMLElement) makeStop(tools, event.target)
      }}
    >
      {children}
      {end !== undefined && (
        <>
          <span className="grow" />
          {end}
        </>
      )}
    </div>
  )
}

export function Separator() {
  return <span className="sep" role="separator" aria-orientation="vertical" />
}

/** The buttons of the bar itself, not those in what one of them opened, and not the radios of a group, which move by themselves. */
function toolsIn(bar: HTMLElement | null): HTMLElement[] {
  const buttons = bar === null ? [] : [...bar.querySelectorAll<HTMLElement>('button:not(:disabled)')]
  return buttons.filter((button) => button.closest('[popover], [role="radiogroup"], [role="menu"]') === null)
}

function makeStop(tools: readonly HTMLElement[], stop: HTMLElement): void {
  for (const tool of tools) {
    tool.tabIndex = tool === stop ? 0 : -1
    tool.dataset['stop'] = tool === stop ? 'yes' : 'no'
  }
}
