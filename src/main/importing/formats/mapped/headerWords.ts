/** What people and programs call their columns, in seven languages. Names are compared as columnName writes them, without marks. */
import type { CsvField, CsvMapping, RatingScale } from '../../../../shared/models/importing'
import { withoutMarks } from '../../csv/monthNames'
import { columnName } from '../reading/columns'

const WORDS: Readonly<Record<CsvField, string>> = {
  title: `title name film filmtitle movie movietitle movienames moviename filmname titel filmtitel titre titredufilm nomdufilm titulo nombre pelicula titolo filme primarytitle
    titulodofilme titoloitaliano englishtitle titleen`,
  year: 'year releaseyear yearofrelease filmyear jahr erscheinungsjahr produktionsjahr annee anneedesortie ano anio anno jaar startyear releasedate released yr erschienen theaterdate premiere',
  originalTitle: 'originaltitle originaltitel titreoriginal original vo titulooriginal titolooriginale orginaltitel orgtitle originalname',
  directors: 'director directors directedby regie regisseur regisseurin realisateur realisatrice realisation directora directores direccion regia regista diretor direcao realizador dir',
  rating: `rating yourrating myrating youryourrating ratings rate rated score myscore userrating yourscore stars rating10 rating5 ratingoutof10 ratingoutof5 personalrating bewertung wertung note10
    sterne notesur10 notesur5 evaluation etoiles valoracion puntuacion calificacion nota notas voto votazione valutazione stelle avaliacao classificacao estrelas estrellas beoordeling
    cijfer waardering mynote manote meinebewertung minota miovoto minhanota`,
  watchedOn: `watchedon watcheddate watched datewatched watchedat watchdate dateseen seen seenon seenat seendate viewedon vieweddate dateviewed viewdate viewingdate lastwatched lastwatchedat enddate
    gesehen gesehenam datumgesehen sehdatum geschautam angesehen angesehenam vu vule datevu datedevisionnage visionnage visto vista vistoel fechavista fechadevisionado fechavisto visionado
    vistoil datavisione datadivisione assistidoem datadevisualizacao vistoem gezien gezienop datumgezien bekekenop bekeken date datum fecha data giorno dia tag jour`,
  seen: 'seenit haveseen alreadyseen isseen iswatched schongesehen dejavu yavista giavisto',
  addedOn: `addedon addedat dateadded added listedat created createdat createdon daterated ratedon ratedat timestamp hinzugefugt hinzugefugtam angelegtam ajoutele dateajout agregado anadido
    fechaagregado aggiuntoil adicionadoem toegevoegd toegevoegdop datebewertung bewertetam entrydate dateentered`,
  rewatch: 'rewatch rewatched isrewatch repeat repeats rewatches again erneutgesehen wiederholung wiedergesehen revu revisionnage revisionado revisto rivisto herhaling opnieuwgezien',
  like: 'like liked loved love favorite favourite isfavorite favorit favori favorito preferito lieblingsfilm coupdecoeur gefallt mipiace curtido favoriet heart',
  tags: 'tags tag labels label keywords schlagworte schlagworter stichworte stichworter motscles etiquettes etiquetas etichette trefwoorden',
  review: 'review reviews myreview reviewtext kritik rezension besprechung critique avis maCritique critica resena recensione recensie opinion opinione opiniao meinung thoughts content text',
  reviewTitle: 'reviewtitle reviewheadline headline titelderkritik titredelacritique titulodelaresena titolorecensione',
  note: 'note notes comment comments memo remark remarks mynotes notiz notizen anmerkung anmerkungen bemerkung bemerkungen kommentar commentaire commentaires remarque comentario comentarios commento commenti notizie anotacao anotacoes observacoes opmerking opmerkingen notities',
  place: 'place location venue cinema theater theatre where ort kino wo lieu lugar cine sala luogo local plaats bioscoop',
  company: 'company with watchedwith people friends mit gesehenmit begleitung avec con com met companions',
  medium: 'medium format media platform service streaming plattform support supporto plataforma formato piattaforma mediumformat',
  watchlist: 'watchlist status state wantto wanttowatch towatch planned plan merkliste wunschliste watchstatus envie avoir porver pendiente davedere paraver tezien estado stato statut',
  list: 'list lists listname collection collections liste listen sammlung listes lista listas liste elenco lijst',
  imdb: 'imdb imdbid imdburl imdblink const tconst tt imdbnummer imdbkennung',
  tmdb: 'tmdb tmdbid themoviedb themoviedbid moviedbid moviedb tmdburl',
  letterboxd: 'letterboxd letterboxduri letterboxdurl letterboxdid',
  runtime: 'runtime runtimemins runtimeminutes runtimemin duration length lengthmin minutes mins laufzeit lange dauer filmlange duree duracion durata duracao speelduur looptijd',
  genres: 'genre genres genero generos genere generi kategorie category categories',
  type: 'type titletype mediatype media_type kind typ art tipo soort subtype'
}

/** Words that are sure to mean something else, though they hold one of ours: ratings by others, numbers of votes. */
const ELSEWHERE = /imdbrating|averagerating|avgrating|voteaverage|tmdbrating|traktrating|numvotes|votes|metascore|communityrating|publicrating|criticscore|tomato/

const FIELD_OF: ReadonlyMap<string, CsvField> = (() => {
  const found = new Map<string, CsvField>()
  for (const [field, words] of typedEntries(WORDS)) for (const word of words.split(/\s+/)) if (!found.has(word)) found.set(plainName(word), field)
  return found
})()

export interface NamedColumn {
  readonly field: CsvField
  /** The name is all of it, not only a part: "Rating" before "Rating of my sister". */
  readonly isWhole: boolean
  readonly scale: RatingScale | null
}

/** What a column's name says it is; null when it says nothing that is known. */
export function fieldNamed(header: string): NamedColumn | null {
  if (header.length > 80) return null
  const name = plainName(header)
  if (name === '' || ELSEWHERE.test(name)) return null
  const scale = scaleInName(header)
  const whole = FIELD_OF.get(name)
  if (whole !== undefined) return { field: whole, isWhole: true, scale }
  // "Rating (1-10)", "Gesehen am (Datum)": without what stands in brackets, then without figures.
  const short = plainName(header.replaceAll(/[([{][^)\]}]*[)\]}]?/g, ' ').replaceAll(/\d+/g, ' '))
  const field = FIELD_OF.get(short) ?? titleOrReview(short) ?? FIELD_OF.get(short.replace(/^(?:my|your|mein|meine|mon|ma|mi|mio|mia|meu|minha|mijn|the|film|movie)/, ''))
  return field === undefined ? null : { field, isWhole: false, scale }
}

/** "Titre français", "German title", "Quick review": the word with something beside it. */
function titleOrReview(name: string): CsvField | undefined {
  if (/orig|sort|list|review|critique|kritik/.test(name)) return /^\w{0,12}(?:review|kritik|critique)$/.test(name) ? 'review' : undefined
  return /^(?:title|titel|titre|titulo|titolo)\w{0,12}$|^\w{0,12}(?:title|titel|titre)$/.test(name) ? 'title' : undefined
}

/** "Rating10", "Note sur 5", "Score (0-100)": the scale that a rating's column names. */
function scaleInName(header: string): RatingScale | null {
  const found = /(?:^|\D)(5|10|100)\s*\)?\s*$/.exec(header)?.[1]
  if (found !== undefined) return found === '5' ? 'stars5' : found === '10' ? 'ten' : 'hundred'
  return /[★⭐]|stars|sterne|[ée]toiles|estrell?as|stelle/i.test(header) ? 'stars5' : null
}

/** What the rows of a file are whose name says so: "my-watchlist.csv"; null for all others. */
export function rowsNamed(file: string): CsvMapping['rowsAre'] | null {
  const name = plainName(file.slice(file.lastIndexOf('/') + 1))
  if (/watchlist|merkliste|wunschliste|towatch|wanttosee|porver|davedere|paraver/.test(name)) return 'watchlist'
  if (/diary|history|tagebuch|journal|viewings|diario/.test(name)) return 'viewings'
  return /watched|seen|gesehen|ratings/.test(name) ? 'seen' : null
}

function plainName(written: string): string {
  return withoutMarks(columnName(written))
}

function typedEntries<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  const entries: [K, V][] = []
  for (const key in record) entries.push([key, record[key]])
  return entries
}
