import { useStore } from 'zustand'
import type { SavedView } from '../../shared/models/savedView'
import { messages } from '../messages'
import { figure } from '../messages/format'
import { IconButton } from '../ui/Button'
import { Icon, type IconName } from '../ui/Icon'
import { useKeysOf } from '../ui/keys'
import { Tooltip } from '../ui/Tooltip'
import { currentVisit, isSamePlace, type Route } from './navigation'
import { useStores } from './stores'
import { Wordmark } from './Wordmark'

/** The library's sections, the saved views, and what is begun. */
export function Sidebar() {
  const { library, search, newEntry, savedViews } = useStores()
  const status = useStore(library, (state) => state.status)
  const views = useStore(savedViews, (state) => state.views)
  const keysOf = useKeysOf()
  const films = status?.films ?? 0
  const drafts = status?.drafts ?? 0
  const bin = status?.bin ?? 0
  const hasBelow = views.length > 0 || drafts > 0 || bin > 0
  return (
    <aside className="side" aria-label={messages.frame.library}>
      <div className="brand">
        <Wordmark />
        <IconButton icon="SquarePen" label={messages.frame.newEntry} keys={keysOf('new-entry')} onClick={() => newEntry.getState().actions.open()} />
      </div>
      <Tooltip text={messages.frame.search} keys={keysOf('search')}>
        <button type="button" className="search" aria-label={messages.frame.search} onClick={() => search.getState().actions.open()}>
          <Icon name="Search" size="sm" />
          <span className="word">{messages.frame.search}</span>
          <span className="kbd" aria-hidden="true">
            {keysOf('search')}
          </span>
        </button>
      </Tooltip>
      <nav className="nav" aria-label={messages.frame.sections}>
        <ul>
          <Section route={{ name: 'journal' }} icon="NotebookText" label={messages.frame.journal} count={status?.entries ?? 0} />
          <Section route={{ name: 'films' }} icon="Film" label={messages.frame.films} count={films} />
          <Section route={{ name: 'watchlist' }} icon="Bookmark" label={messages.frame.watchlist} count={status?.watchlist ?? 0} />
          <Section route={{ name: 'lists' }} icon="List" label={messages.frame.lists} count={status?.lists ?? 0} />
          <Section route={{ name: 'reviews' }} icon="Quote" label={messages.frame.reviews} count={status?.reviews ?? 0} />
        </ul>
        {views.length > 0 && <h2 className="navhead">{messages.frame.savedViews}</h2>}
        {hasBelow && (
          <ul>
            {views.map((view) => (
              <Section key={view.id} route={routeOf(view)} icon="BookmarkCheck" label={view.name} count={0} />
            ))}
            {(drafts > 0 || bin > 0) && <Section route={{ name: 'drafts' }} icon="PencilLine" label={messages.frame.drafts} count={drafts} />}
          </ul>
        )}
      </nav>
      <nav className="nav low" aria-label={messages.frame.settings}>
        <ul>
          <Section route={{ name: 'settings' }} icon="Settings" label={messages.frame.settings} count={0} />
        </ul>
      </nav>
      <div className="foot" title={status?.display}>
        <Icon name="HardDrive" size="sm" />
        <span>{messages.frame.onThisComputer(films)}</span>
      </div>
    </aside>
  )
}

function routeOf({ id, view }: SavedView): Route {
  return { name: view.page, view: id }
}

/** The section a page belongs to: a film's page to Films, a list to Lists. A saved view is its own. */
function sectionOf(route: Route): Route {
  switch (route.name) {
    case 'film':
    case 'editFilm':
    case 'person':
    case 'write':
      return { name: 'films' }
    case 'list':
      return { name: 'lists' }
    case 'settings':
      return { name: 'settings' }
    default:
      return route
  }
}

interface SectionProps {
  route: Route
  icon: IconName
  label: string
  count: number
}

function Section({ route, icon, label, count }: SectionProps) {
  const { navigation } = useStores()
  const isCurrent = useStore(navigation, (state) => isSamePlace(sectionOf(currentVisit(state).route), route))
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
          <span className="word clip">
            <bdi>{label}</bdi>
          </span>
          {count > 0 && <span className="c">{figure(count)}</span>}
        </a>
      </Tooltip>
    </li>
  )
}
