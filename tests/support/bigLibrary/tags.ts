/** Tags and where they stand. Few are used often. */
import { foldForMatching } from '../../../src/main/text/fold'
import { phrases, type Random } from '../pageGenerator/random'
import { idAt, type Rows } from './rows'

const NAMES = phrases(`
  cinema|at home|noir|with Anna|film club|35 mm|rewatchable|slow|one room|two people|debut|last film|on the train|festival|open air|heist|trains|weather|winter|summer
  |voice-over|long takes|black and white|silent|subtitled|dubbed|double bill|matinee|midnight|Christmas|Halloween|October horror|courtroom|letters|boats|trains at night
  |lighthouse|dinner scenes|great faces|great score|no music|dialogue|silence|twins|dogs|cats|cooking|dance|boxing|chess|theatre|newsroom|school|hospital|hotel|road movie
  |city symphony|documentary|archive|restored|director’s cut|short|anthology|remake|sequel|based on a book|based on a play|true story|war|border|island|desert|snow|rain
  |heatwave|moonlight|colour|Technicolor|Łódź|Ægir|déjà vu|傑作|봄|кино|Übung|São Paulo|with Mum|with Jonas|borrowed|library disc|VHS|on a plane|ill in bed|summer of 2016
  |best of the year|to see again|unfinished business|overrated|underrated|guilty pleasure|comfort|homework|research|gift
`)

export interface Tags {
  /** Puts one to four tags on something. */
  readonly put: (kind: 'viewing' | 'review' | 'film' | 'list', subject: string) => void
}

export function fillTags(rows: Rows, random: Random, at: string): Tags {
  const made = new Map<string, string>()
  for (const name of NAMES) {
    const match = foldForMatching(name)
    if (made.has(match)) continue
    const id = idAt(random, at)
    rows.add('tag', { id, name, match_name: match, batch_id: null, created_at: at, deleted_at: null })
    made.set(match, id)
  }
  const ids = [...made.values()]
  return {
    put: (kind, subject) => {
      const chosen = new Set(Array.from({ length: random.weighted({ 1: 6, 2: 3, 3: 1, 4: 0.3 }) === '1' ? 1 : random.int(2, 4) }, () => ids[Math.floor(random.next() ** 2 * ids.length)] ?? ''))
      let position = 0
      for (const tag of chosen) {
        rows.add('tagging', { id: idAt(random, at), tag_id: tag, subject_kind: kind, subject_id: subject, position, batch_id: null, deleted_at: null })
        position += 1
      }
    }
  }
}
