/** Names of authors, in every shape that film pages show, and of actors and characters. */
import { words, type Random } from './random'

const GIVEN = words(`
  Marta Ines Joana Petra Lena Greta Ilse Frida Astrid Ingrid Sunniva Maren Tilda Nora Alma Edith Agnes Beatrix Cordelia
  Delphine Eloise Fabienne Ghislaine Helene Isolde Jolanda Katya Larissa Mirela Nadia Olga Paloma Ramona Sabine Tamara
  Ursula Valentina Wanda Xenia Yvonne Zelda Anton Bruno Conrad Dario Emil Felix Gideon Hugo Ivan Jasper Klaus Leon
  Milan Nils Oskar Pavel Quentin Rafael Stefan Tomas Ulrich Viktor Werner Yannick Zoltan Adrian Boris Cedric Dominik
  Elias Fergus Gareth Hamish Idris Jarvis Kieran Lorcan Malcolm Niall Owen Padraig Rhys Seamus Tristan Callum Deirdre
  Fiona Imogen Kirsty Maeve Niamh Orla Siobhan Priya Anjali Ravi Sanjay Deepa Farah Hassan Karim Leila Nasrin Omar Samira
  Tariq Yasmin Akira Haruto Kenji Mika Yuki Chen Linh Minh Thuy Kwame Ama Kofi Zanele Thabo Naledi Diego Mateo Lucia Elena
  Gloria Ramiro Consuelo Ignacio Beth Carol Darlene Gary Kevin Todd Wendy Brenda Doug Stacy Tyler Brandon Kayla Megan
`)
const SURNAMES = words(`
  Holm Lindqvist Aaltonen Bakker Vermeulen Janssens Dubois Lefebvre Marchand Rousselot Bianchi Ferrante Colombo Moretti
  Serrano Quintero Villanueva Escobedo Pereira Carvalho Nogueira Kowalczyk Wojcik Zielinska Novak Dvorak Horvat Petrovic
  Jovanovic Popescu Ionescu Dimitrov Ivanenko Shevchuk Sokolov Morozov Karlsson Nygaard Haugen Rasmussen Thorsen Eklund
  Brandt Hoffmeister Kessler Lindemann Obermann Pfeiffer Riedel Steinbach Trautmann Vogt Zimmermann Abernathy Blackwood
  Calloway Dunmore Ellsworth Fairbanks Galbraith Hargreaves Ingleby Jessup Kirkpatrick Lockhart Merriweather Northcote
  Ogilvie Pemberton Quigley Rutherford Sedgwick Thackeray Underhill Vandermeer Whitcombe Yardley Ashdown Birtwistle
  Cavanagh Delaney Fitzgibbon Gallagher Hanrahan Kilbride Loughlin Mulcahy Rafferty Tierney Banerjee Chatterjee Deshmukh
  Iyer Kapoor Menon Qureshi Siddiqui Haddad Khoury Nasser Tanaka Watanabe Fujimoto Nakamura Okonkwo Adeyemi Mensah Boateng
  Dlamini Nkosi Mbeki Castellanos Figueroa Gutierrez Montoya Zamora Henriksen Oyelaran Tremblay Gagnon Bouchard Dubrow
`)
const ACCENTED_GIVEN = words('José Zoë Renée Łukasz Şebnem Ağça Björn Søren Márta Jiří Ángel François Noémi Günther Håkon Émile Anaïs Tomáš Zoé Íñigo')
const ACCENTED_SURNAMES = words('Núñez Müller Żak Çelik Łaska Sørlie Åkesson Dvořák Lefèvre García Öztürk Brûlé Peña Ševčík Gráinne Põld Straße Kővári')
const NON_LATIN = ['Мария Орлова', 'Алексей Громов', 'Ольга Захарченко', '佐藤健一', '山本さくら', '王小明', '李秀英', '김지훈', '박서연', 'Ελένη Μάρκου', 'Νίκος Παππάς', 'محمد العلي', 'ليلى حداد', 'יעל כהן', 'สมชาย ใจดี', 'अनिता शर्मा']
const HANDLE_STEMS = words(`
  popcorn reel matinee projector celluloid usher balcony flicker grain sprocket foyer backrow aisle curtain ticket stub
  kettle walrus pickle marmot otter gecko lemur bison magpie turnip biscuit waffle noodle radish pepper crumpet pretzel
  orbit comet nebula static vapor pixel cobalt rocket gizmo widget banjo fiddle trombone quill parchment goblin wizard
`)
const HANDLE_TAILS = words('fan buff nut head goat lover watcher critic junkie geek pilot hunter queen king duke girl boy guy man lady eater ninja rat')
const HANDLE_SYLLABLES = words('za ko mi ru te lo vex dri qua bel nor fyn ash tor ul gri sha pel ox wem ji bra stu kle yor dax emu fro')
const PARTICLES = ['van', 'van der', 'van den', 'de', 'de la', 'von', 'di', 'da', 'dos', 'del', 'ter', 'zu']
const APOSTROPHE_SURNAMES = ["O'Hanlon", "O'Keeffe", "D'Amato", "O'Shaughnessy", "D'Arcy", "L'Estrange", "N'Diaye", "O'Dwyer"]

export type NameShape =
  | 'handle-lower' | 'handle-digits' | 'handle-underscore' | 'handle-camel' | 'handle-hyphen' | 'one-word' | 'two-word'
  | 'three-word' | 'hyphen' | 'apostrophe' | 'initials' | 'initial-last' | 'particle' | 'accents' | 'non-latin' | 'phrase'

export const NAME_SHAPES: Readonly<Record<NameShape, number>> = {
  'handle-lower': 10, 'handle-digits': 15, 'handle-underscore': 5, 'handle-camel': 9, 'handle-hyphen': 5, 'one-word': 9,
  'two-word': 20, 'three-word': 4, hyphen: 4, apostrophe: 4, initials: 3, 'initial-last': 3, particle: 4, accents: 4,
  'non-latin': 3, phrase: 1
}

export type Author = { name: string; shape: NameShape }

export function makeAuthor(random: Random): Author {
  const shape = random.weighted(NAME_SHAPES)
  return { shape, name: makeName(random, shape) }
}

function makeName(random: Random, shape: NameShape): string {
  const given = (): string => random.pick(GIVEN)
  const surname = (): string => random.pick(SURNAMES)
  const stem = (): string => random.pick(HANDLE_STEMS)
  const tail = (): string => random.pick(HANDLE_TAILS)
  const coined = (): string => Array.from({ length: random.int(2, 4) }, () => random.pick(HANDLE_SYLLABLES)).join('')
  const initial = (): string => random.pick([...'ABCDEFGHJKLMNPRSTVW'])
  switch (shape) {
    case 'handle-lower':
      return random.pick([() => `${stem()}${tail()}`, coined, () => `${initial().toLowerCase()}${surname().toLowerCase()}`, () => `${given().toLowerCase()}${stem()}`])()
    case 'handle-digits':
      return random.pick([
        () => `${stem()}${tail()}${random.int(1, 99)}`,
        () => `${given()}${random.int(1, 2012)}`,
        () => `${capitalise(stem())}${capitalise(tail())}${random.int(10, 9999)}`,
        () => `${initial().toLowerCase()}${random.int(0, 9)}${coined()}${random.int(0, 999)}`,
        () => `${coined()}${random.int(0, 9)}`,
        () => `${surname()}-${random.int(1, 99)}`
      ])()
    case 'handle-underscore':
      return random.pick([() => `${stem()}_${tail()}`, () => `${capitalise(stem())}_${capitalise(tail())}`, () => `${given()}_${initial()}`, () => `_${coined()}_`])()
    case 'handle-camel':
      return random.pick([
        () => `${capitalise(stem())}${capitalise(tail())}`,
        () => `${capitalise(stem())}${capitalise(stem())}`,
        () => `the${capitalise(stem())}${capitalise(tail())}`,
        () => `${initial()}${initial()}${capitalise(stem())}`,
        () => `${given()}${surname()}`
      ])()
    case 'handle-hyphen':
      return random.pick([() => `${stem()}-${tail()}`, () => `${given().toLowerCase()}-the-${stem()}`, () => `${stem()}-${random.int(1, 999)}`, () => `${coined()}-${coined()}`])()
    case 'one-word':
      return random.pick([given, () => capitalise(coined()), surname])()
    case 'two-word':
      return `${given()} ${surname()}`
    case 'three-word':
      return random.pick([() => `${given()} ${given()} ${surname()}`, () => `${given()} ${surname()} ${surname()}`])()
    case 'hyphen':
      return random.pick([() => `${given()}-${given()} ${surname()}`, () => `${given()} ${surname()}-${surname()}`])()
    case 'apostrophe':
      return `${given()} ${random.pick(APOSTROPHE_SURNAMES)}`
    case 'initials':
      return random.pick([() => `${initial()}. ${surname()}`, () => `${initial()}. ${initial()}. ${surname()}`, () => `${given()} ${initial()}. ${surname()}`, () => `${initial()}.${initial()}. ${surname()}`])()
    case 'initial-last':
      return `${given()} ${initial()}.`
    case 'particle':
      return `${given()} ${random.pick(PARTICLES)} ${surname()}`
    case 'accents':
      return random.pick([
        () => `${random.pick(ACCENTED_GIVEN)} ${random.pick(ACCENTED_SURNAMES)}`,
        () => `${random.pick(ACCENTED_GIVEN)} ${surname()}`,
        () => `${given()} ${random.pick(ACCENTED_SURNAMES)}`
      ])()
    case 'non-latin':
      return random.pick(NON_LATIN)
    case 'phrase':
      return random.pick([
        () => `The ${capitalise(stem())} ${capitalise(tail())}`,
        () => `Captain ${capitalise(stem())}`,
        () => `${stem()} ${tail()}`,
        () => `Mr ${capitalise(stem())}`
      ])()
  }
}

/** An actor, a director or a character: a plain given name and surname. */
export function makePerson(random: Random): { full: string; last: string; first: string } {
  const first = random.pick(GIVEN)
  const last = random.pick(SURNAMES)
  return { full: `${first} ${last}`, first, last }
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
