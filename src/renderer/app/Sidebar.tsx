import { useStore } from 'zustand'
import { en } from '../messages/en'
import { figure } from '../messages/format'
import { Icon, type IconName } from '../ui/Icon'
import { useKeysOf } from '../ui/keys'
import { Tooltip } from '../ui/Tooltip'
import { currentVisit, type Route } from './navigation'
import { useStores } from './stores'
import { Wordmark } from './Wordmark'

/** The library's sections. Only those that are there yet. */
export function Sidebar() {
  const { library, search } = useStores()
  const status = useStore(library, (state) => state.status)
  const keys = useKeysOf()('search')
  const films = status?.films ?? 0
  const drafts = status?.drafts ?? 0
  return (
    <aside className="side" aria-label={en.frame.library}>
      <div className="brand">
        <Wordmark />
      </div>
      <Tooltip text={en.frame.search} keys={keys}>
        <button type="button" className="search" aria-label={en.frame.search} onClick={() => search.getState().actions.open()}>
          <Icon name="Search" size="sm" />
          <span className="word">{en.frame.search}</span>
          <span className="kbd" aria-hidden="true">
            {keys}
          </span>
        </button>
      </Tooltip>
      <nav className="nav" aria-label={en.frame.sections}>
        <ul>
          <Section route={{ name: 'films' }} icon="Film" label={en.frame.films} count={films} />
        </ul>
        {drafts > 0 && (
          <ul>
            <Section route={{ name: 'drafts' }} icon="PencilLine" label={en.frame.drafts} count={drafts} />
          </ul>
        )}
      </nav>
      <div className="low" />
      <div className="foot" title={status?.display}>
        <Icon name="HardDrive" size="sm" />
        <span>{en.frame.onThisComputer(films)}</span>
      </div>
    </aside>
  )
}

interface SectionProps {
  route: Route
  icon: IconName
  label: string
  count: number
}

/** A film's page belongs to Films, an entry being written does too. */
function sectionOf(route: Route): Route['name'] {
  return route.name === 'drafts' ? 'drafts' : 'films'
}

function Section({ route, icon, label, count }: SectionProps) {
  const { navigation } = useStores()
  const isCurrent = useStore(navigation, (state) => sectionOf(currentVisit(state).route) === route.name)
  return (
    <li>
      <Tooltip text={label}>
        <a
          href={`#${route.name}`}
          aria-current={isCurrent ? 'page' : undefined}
          onClick={(event) => {
            event.preventDefault()
            navigation.getState().actions.go(route)
          }}
        >
          <Icon name={icon} />
          <span className="word">{label}</span>
          {count > 0 && <span className="c">{figure(count)}</span>}
        </a>
      </Tooltip>
    </li>
  )
}
