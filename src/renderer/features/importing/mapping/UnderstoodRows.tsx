import type { CsvPreview } from '../../../../shared/models/importing'
import { importMappingWords } from '../../../messages'
import { Icon } from '../../../ui/Icon'

const words = importMappingWords.understood

/** The first rows in words, each with what cannot be read of it. */
export function UnderstoodRows({ preview: { understood } }: { preview: CsvPreview }) {
  const problems = understood.filter(({ problem }) => problem !== null).length
  return (
    <section className="mapunder" aria-labelledby="map-understood">
      <h3 className="h-sec" id="map-understood">
        {words.title} <span className="count">{words.problems(problems)}</span>
      </h3>
      <ol className="maprows" tabIndex={0} aria-labelledby="map-understood">
        {understood.map(({ what, problem }, at) => (
          <li key={at}>
            <span className={problem === null ? 'ok' : 'doubt'}>
              <Icon name={problem === null ? 'Check' : 'CircleAlert'} />
            </span>
            <span className="clip" title={what}>
              <bdi>{what === '' ? words.unread : what}</bdi>
            </span>
            {problem !== null && (
              <span className="why" title={problem}>
                {problem}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
