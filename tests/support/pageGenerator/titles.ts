/** Film titles of many shapes, made from our own words. */
import { phrases, words, type Random } from './random'

const NOUNS = words(`
  Harbour Lantern Orchard Thicket Ember Quarry Cellar Meridian Falcon Sparrow Heron Jackal Badger Ferry Tunnel Bridge
  Attic Balcony Carousel Carnival Circus Parade Ballad Waltz Sonata Prelude Chorus Anthem Compass Anchor Rudder Sextant
  Mirror Curtain Candle Chimney Staircase Corridor Window Doorway Garden Meadow Prairie Canyon Glacier Delta Lagoon
  Island Peninsula Desert Oasis Monsoon Blizzard Thunder Drought Harvest Vineyard Orphan Widow Baker Butcher Tailor
  Cartographer Locksmith Beekeeper Gardener Surgeon Juror Witness Stranger Neighbour Passenger Courier Smuggler Gambler
  Impostor Understudy Apprentice Archivist Lighthouse Observatory Planetarium Aquarium Station Platform Junction Depot
  Airfield Motel Diner Laundromat Arcade Ballroom Casino Chapel Convent Monastery Fortress Citadel Barricade Border
  Verdict Alibi Ransom Ledger Inheritance Dowry Covenant Treaty Armistice Mutiny Exodus Pilgrimage Reunion Homecoming
  Silence Echo Shadow Ashes Cinders Smoke Rust Velvet Porcelain Copper Mercury Cobalt Saffron Indigo Ivory Marble Amber
  Tiger Wolves Swallows Magpie Cormorant Octopus Scorpion Moth Beetle Cicada Feather Antler Trailer Telegram Postcard
`)
const ADJECTIVES = words(`
  Crooked Silent Hollow Borrowed Stolen Broken Paper Crimson Scarlet Emerald Golden Silver Wooden Frozen Burning Sunken
  Distant Lonely Restless Sleepless Reckless Fearless Nameless Faithful Crowded Forgotten Forbidden Hidden Invisible
  Imaginary Perfect Ordinary Final Second Third Last Lost Midnight Northern Southern Eastern Electric Bitter Gentle
  Wicked Foolish Honest Quiet Savage Tender Ancient Modern Tangled Shattered Drowned Painted Whispering Falling Rising
  Wandering Vanishing Endless Bottomless Weightless Salt Winter Autumn Summer Sunday Monday Foreign Private Public
`)
const ABSTRACT = words(`
  Love War Memory Mercy Justice Hunger Patience Envy Pride Sorrow Grief Desire Courage Glory Vengeance Deceit Fortune
  Chance Time Winter Summer Spring Dust Water Fire Salt Iron Glass Thunder Solitude Exile Innocence Regret Devotion
`)
const PLACES = words(`
  Lisbon Trieste Antwerp Bergen Gdansk Tallinn Valparaiso Montevideo Havana Tangier Tunis Odessa Samarkand Kyoto Busan
  Saigon Darwin Hobart Dunedin Winnipeg Halifax Savannah Tulsa Duluth Baton Macon Galveston Juneau Cork Galway Dundee
  Hull Swansea Brighton Marseille Toulouse Grenoble Bologna Palermo Seville Granada Porto Bruges Leipzig Bremen Graz
`)
const COMMON = words(`Still Maybe Because Here After Home Never Always Them Ours Run Sleep Listen Tomorrow Nothing Again Wait Enough Almost Someone`)
const NUMBERS = words('Two Three Four Five Six Seven Eight Nine Eleven Twelve Thirteen Forty')
const GIVEN = words('Odile Tobias Henrike Casimir Ludmila Anselm Perpetua Bartholomew Clementine Rosalind Ignatius Theodora')
const FOREIGN = phrases(`
  La Lunga Estate|Il Ponte Rosso|Le Vent du Nord|Les Enfants de la Pluie|L'Heure Perdue|Une Saison à Nantes|
  Die Stille Nach dem Regen|Das Letzte Zimmer|Über den Dächern|Der Müller und sein Kind|El Camino de Sal|
  La Última Siesta|Los Días Vacíos|O Mar Sem Fim|Saudade do Rio|De Lange Winter|Het Gele Huis|Den Sidste Færge|
  Sommer på Fjellet|Flickan från Hamnen|Talvisota ja Rakkaus|Cicha Noc nad Wisłą|Zimní Sen|Az Utolsó Vonat|
  Gece Yarısı Treni|Тихая река|Долгая зима|夜の灯台|海辺の手紙|最後の切符|봄날의 편지|長い橋|Η Μεγάλη Σιωπή|رسائل البحر|
  Ne Réveillez Pas Claude|Quatre Jours d'Août|Fräulein Osterberg|Señora Invierno|Château Noir|Åsa och Vinden
`)

export type TitleShape =
  | 'one-word' | 'several-words' | 'article' | 'digits' | 'colon' | 'apostrophe' | 'ampersand' | 'non-english'
  | 'common-word' | 'with-year' | 'punctuation' | 'lower-case-words' | 'hyphen' | 'comma'

export const TITLE_SHAPES: Readonly<Record<TitleShape, number>> = {
  'one-word': 14, 'several-words': 20, article: 14, digits: 6, colon: 7, apostrophe: 7, ampersand: 5,
  'non-english': 8, 'common-word': 4, 'with-year': 4, punctuation: 3, 'lower-case-words': 6, hyphen: 2, comma: 2
}

/** A title of a chosen shape. */
export function makeTitle(random: Random, shape: TitleShape): string {
  return shapedTitle(random, shape).replace(/\bA (?=[AEIO])/, 'An ').replace(/ a (?=[AEIO])/, ' an ')
}

function shapedTitle(random: Random, shape: TitleShape): string {
  const noun = (): string => random.pick(NOUNS)
  const adjective = (): string => random.pick(ADJECTIVES)
  switch (shape) {
    case 'one-word':
      return random.chance(0.15) ? random.pick(PLACES) : noun()
    case 'several-words':
      return random.pick([
        () => `${adjective()} ${noun()}`,
        () => `${adjective()} ${plural(noun())}`,
        () => `${noun()} ${noun()}`,
        () => `${random.pick(PLACES)} ${noun()}`,
        () => `${random.pick(GIVEN)} ${random.pick(PLACES)}`,
        () => `${adjective()} ${adjective()} ${noun()}`,
        () => `Finding ${random.pick(GIVEN)}`,
        () => `Leaving ${random.pick(PLACES)}`
      ])()
    case 'article':
      return random.pick([
        () => `The ${noun()}`,
        () => `The ${adjective()} ${noun()}`,
        () => `A ${adjective()} ${noun()}`,
        () => `The ${noun()} and the ${noun()}`,
        () => `The ${random.pick(NUMBERS)} ${plural(noun())}`
      ])()
    case 'digits':
      return random.pick([
        () => `${noun()} ${random.int(2, 9)}`,
        () => `${random.int(3, 99)} ${plural(noun())}`,
        () => `${adjective()} ${noun()} ${random.pick(['II', 'III', 'IV'])}`,
        () => `Route ${random.int(11, 98)}`,
        () => `${noun()} 13: ${adjective()} ${noun()}`
      ])()
    case 'colon':
      return random.pick([
        () => `${noun()}: The ${adjective()} ${noun()}`,
        () => `${adjective()} ${noun()}: A ${random.pick(ABSTRACT)} Story`,
        () => `The ${noun()}: ${random.pick(ABSTRACT)} and ${random.pick(ABSTRACT)}`
      ])()
    case 'apostrophe':
      return random.pick([
        () => `The ${noun()}'s ${noun()}`,
        () => `${random.pick(GIVEN)}'s ${noun()}`,
        () => `Don't Wake the ${noun()}`,
        () => `It Wasn't ${random.pick(GIVEN)}`,
        () => `Who's in the ${noun()}`
      ])()
    case 'ampersand':
      return random.pick([
        () => `${noun()} & ${noun()}`,
        () => `${random.pick(GIVEN)} & the ${noun()}`,
        () => `${random.pick(GIVEN)} & ${random.pick(GIVEN)}`
      ])()
    case 'non-english':
      return random.pick(FOREIGN)
    case 'common-word':
      return random.pick(COMMON)
    case 'with-year':
      return random.pick([
        () => `Class of ${random.int(1951, 1999)}`,
        () => String(random.int(1905, 1989)),
        () => `${noun()} ${random.int(2031, 2099)}`,
        () => `${random.pick(PLACES)}, ${random.int(1920, 1979)}`,
        () => `Summer of ${random.int(1948, 1989)}`
      ])()
    case 'punctuation':
      return random.pick([
        () => `Who Stole the ${noun()}?`,
        () => `${noun()}!`,
        () => `Where Is ${random.pick(GIVEN)}?`,
        () => `${adjective()}... ${adjective()}`
      ])()
    case 'lower-case-words':
      return random.pick([
        () => `${noun()} of the ${noun()}`,
        () => `${random.pick(ABSTRACT)} in the ${adjective()} ${noun()}`,
        () => `${noun()} on a ${adjective()} ${noun()}`,
        () => `From ${random.pick(PLACES)} with ${random.pick(ABSTRACT)}`,
        () => `${random.pick(ABSTRACT)} for the ${noun()}`
      ])()
    case 'hyphen':
      return random.pick([
        () => `The ${noun()}-${noun()}`,
        () => `Half-${adjective()} ${noun()}`,
        () => `${noun()}-on-Sea`
      ])()
    case 'comma':
      return random.pick([
        () => `${noun()}, ${noun()}`,
        () => `${adjective()}, ${adjective()} ${noun()}`,
        () => `Goodbye, ${random.pick(GIVEN)}`
      ])()
  }
}

/** Keeps titles that could be taken for one another off the same page. */
export function soundsAlike(one: string, other: string): boolean {
  const first = one.toLocaleLowerCase('en')
  const second = other.toLocaleLowerCase('en')
  return first.includes(second) || second.includes(first)
}

function plural(noun: string): string {
  if (/(?:s|x|ch|sh)$/.test(noun)) return /(?:lves|ws|Ashes|Cinders)$/.test(noun) ? noun : `${noun}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}
