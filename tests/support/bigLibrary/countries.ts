/** Where films come from: country, language, and how titles are made there. "{a}", "{b}" take a word, "{c}" a place or a name. */
import { phrases } from '../pageGenerator/random'

export interface Country {
  readonly name: string
  readonly code: string
  readonly language: string
  readonly languageCode: string
  /** How many films come from there. */
  readonly weight: number
  /** Null: titles are English. */
  readonly titles: { readonly forms: readonly string[]; readonly a: readonly string[]; readonly b: readonly string[]; readonly c: readonly string[] } | null
  readonly given: readonly string[]
  readonly surnames: readonly string[]
  /** joined: the surname first, without a space. */
  readonly nameOrder: 'given first' | 'joined'
}

const european = { given: [], surnames: [], nameOrder: 'given first' } as const

export const COUNTRIES: readonly Country[] = [
  { name: 'United States', code: 'US', language: 'English', languageCode: 'en', weight: 40, titles: null, ...european },
  { name: 'United Kingdom', code: 'GB', language: 'English', languageCode: 'en', weight: 11, titles: null, ...european },
  { name: 'Ireland', code: 'IE', language: 'English', languageCode: 'en', weight: 1, titles: null, ...european },
  { name: 'Canada', code: 'CA', language: 'English', languageCode: 'en', weight: 3, titles: null, ...european },
  { name: 'Australia', code: 'AU', language: 'English', languageCode: 'en', weight: 2, titles: null, ...european },
  {
    name: 'France', code: 'FR', language: 'French', languageCode: 'fr', weight: 10, ...european,
    titles: {
      forms: phrases('Le {a} de {c}|La {b} de {c}|Le {a} et la {b}|Une {b} à {c}|Le Dernier {a}|La Première {b}|L’Été de {c}|Adieu, {c}|Le {a} n’attend pas|Quand la {b} revient'),
      a: phrases('Cœur|Château|Fleuve|Maître|Frère|Miroir|Voyageur|Silence|Printemps|Théâtre|Garçon|Mépris du Vent|Bal|Quai|Train|Jardin|Témoin|Secret'),
      b: phrases('Fille|Nuit|Chambre|Lumière|Règle du Soir|Forêt|Mémoire|Fenêtre|Saison|Voisine|Rivière|Promesse|Lettre|Fièvre|Gare|Pluie|Maison'),
      c: phrases('Nantes|Élise|Brest|Gaspard|Besançon|Agnès|Saint-Étienne|Noël|Rochefort|Antoine|Lisieux|Zoé|Cherbourg|Aurélie')
    }
  },
  {
    name: 'Germany', code: 'DE', language: 'German', languageCode: 'de', weight: 5, ...european,
    titles: {
      forms: phrases('Der {a} von {c}|Die {b} von {c}|Das Haus in {c}|{c}, {c}|Die verlorene {b}|Der letzte {a}|{a} über {c}|Die {b} und der {a}|Fräulein {c}'),
      a: phrases('Müller|Himmel|Zug|Bruder|Schatten|König|Gärtner|Fluß|Sommer|Bäcker|Zeuge|Vorführer|Spätherbst|Spiegel'),
      b: phrases('Straße|Brücke|Stille|Tänzerin|Mühle|Reise|Lüge|Schwester|Grenze|Küste|Prüfung|Nacht|Übung|Stadt'),
      c: phrases('Köln|Görlitz|Lübeck|Anna|Osterberg|Zürich|Friedrich|Bärbel|Weimar|Käthe|Jena|Ulm')
    }
  },
  {
    name: 'Italy', code: 'IT', language: 'Italian', languageCode: 'it', weight: 5, ...european,
    titles: {
      forms: phrases('Il {a} di {c}|La {b} di {c}|Il {a} e la {b}|Una {b} a {c}|L’Ultimo {a}|Buonanotte, {c}|Tutti a {c}|La {b} perduta'),
      a: phrases('Ladro|Sorpasso d’Estate|Ponte|Posto|Treno|Maestro|Silenzio|Cielo|Gattino|Giorno|Mare|Fratello'),
      b: phrases('Strada|Notte|Luce|Terrazza|Città|Ragazza|Libertà|Finestra|Stagione|Voce|Verità|Casa'),
      c: phrases('Torino|Umberto|Ferrara|Marcello|Ostia|Lucia|Bari|Matilde|Trieste|Niccolò')
    }
  },
  {
    name: 'Spain', code: 'ES', language: 'Spanish', languageCode: 'es', weight: 4, ...european,
    titles: {
      forms: phrases('El {a} de {c}|La {b} de {c}|¿Dónde está {c}?|Una {b} para {c}|El {a} y la {b}|¡Adiós, {c}!|Los años de {c}'),
      a: phrases('Espíritu|Camino|Sueño|Verdugo Cansado|Niño|Corazón|Jardín|Sur|Otoño|Águila|Reloj|Mañana'),
      b: phrases('Colmena|Noche|Señora|Canción|Guitarra|Montaña|Lluvia|Niña|Viña|Sombra|Estación|Piel'),
      c: phrases('Cádiz|Ana|Logroño|Begoña|Zamora|Julián|Almería|Inés|León|Íñigo')
    }
  },
  {
    name: 'Poland', code: 'PL', language: 'Polish', languageCode: 'pl', weight: 2, ...european,
    titles: {
      forms: phrases('{a} nad {c}|Ostatni {a}|{b} i {a}|Dzień w {c}|{b}|Kto zabrał {b}?'),
      a: phrases('Most|Pociąg|Wiatr|Świadek|Dom|Człowiek z Gliny|Śnieg|Żołnierz|Cień'),
      b: phrases('Ziemia|Łódź|Miłość|Noc|Wieś|Pożegnanie|Źródło|Jesień'),
      c: phrases('Wisłą|Łodzi|Odrą|Gdańsku|Sanem|Zamościu')
    }
  },
  {
    name: 'Sweden', code: 'SE', language: 'Swedish', languageCode: 'sv', weight: 2, ...european,
    titles: {
      forms: phrases('{a} i {c}|Den sista {b}|{a} och {b}|Sommaren med {c}|Efter {b}'),
      a: phrases('Tystnad|Flickan|Ljuset|Skogen|Vinter|Färjan|Ansiktet|Körsbär'),
      b: phrases('resan|natten|sommaren|dansen|ön|leken|våren'),
      c: phrases('Malmö|Fårö|Åre|Monika|Växjö|Göteborg')
    }
  },
  {
    name: 'Denmark', code: 'DK', language: 'Danish', languageCode: 'da', weight: 1, ...european,
    titles: {
      forms: phrases('{a} på {c}|Den sidste {b}|{a} og {b}|Kære {c}'),
      a: phrases('Festen|Ordet Igen|Færgen|Drømmen|Huset|Sømanden'),
      b: phrases('færge|sommer|rejse|dans|løgn'),
      c: phrases('Ærø|Bornholm|Sønderborg|Åse|Læsø')
    }
  },
  {
    name: 'Japan', code: 'JP', language: 'Japanese', languageCode: 'ja', weight: 7, nameOrder: 'joined',
    titles: {
      forms: phrases('{a}の{b}|{c}{b}|{b}と{a}|{c}の{a}|さよなら{b}|{a}が来る{b}'),
      a: phrases('東京|夜|雨|海|風|灯台|母|雪|秋|川|猫|港|白い花|影'),
      b: phrases('物語|手紙|傑作|晩春|休日|旅人|約束|散歩|兄弟|夢|窓|ノート|カーテン'),
      c: phrases('小さな|最後の|長い|静かな|遠い|二人の|青い')
    },
    given: phrases('健一|さくら|安二郎|明|花子|直美|修|千春|誠|由紀子|大輔|恵'),
    surnames: phrases('佐藤|山本|小津|黒田|成瀬|高橋|渡辺|井上|木下|清水|森|藤原')
  },
  {
    name: 'South Korea', code: 'KR', language: 'Korean', languageCode: 'ko', weight: 3, nameOrder: 'joined',
    titles: {
      forms: phrases('{a}의 {b}|{c} {b}|{a}와 {b}|{b}의 계절'),
      a: phrases('봄날|바다|서울|기억|밤|겨울|어머니|강원도|비밀'),
      b: phrases('편지|추억|여행|거짓말|해변|노래|기차|손님'),
      c: phrases('마지막|오래된|조용한|먼|작은')
    },
    given: phrases('지훈|서연|민수|영희|상우|은주|재현|수진'),
    surnames: phrases('김|이|박|최|정|홍|윤|장')
  },
  {
    name: 'China', code: 'CN', language: 'Mandarin', languageCode: 'zh', weight: 3, nameOrder: 'joined',
    titles: {
      forms: phrases('{a}{b}|{c}{a}|{a}之{b}|{c}的{b}'),
      a: phrases('春天|江湖|上海|月光|长夜|故乡|黄土|城南|秋水|雾都'),
      b: phrases('往事|来信|故事|花开|列车|少年|归来|歌声'),
      c: phrases('最后|漫长|无声|红色|远方')
    },
    given: phrases('小明|秀英|艺凯|家辉|晓东|丽华|建国|思远'),
    surnames: phrases('王|李|张|侯|陈|周|徐|林')
  },
  {
    name: 'India', code: 'IN', language: 'Hindi', languageCode: 'hi', weight: 4, nameOrder: 'given first',
    titles: {
      forms: phrases('{a} का {b}|{b} और {a}|मेरा {b}|{a} की रात'),
      a: phrases('दिल|सावन|गाँव|सपना|रास्ता|समय|आकाश'),
      b: phrases('घर|गीत|साथी|सफ़र|राजा|इंतज़ार|फूल'),
      c: phrases('दिल्ली|मुंबई')
    },
    given: phrases('अनिता|राहुल|सत्यजीत|मीरा|विजय|कविता'),
    surnames: phrases('शर्मा|राय|वर्मा|कपूर|सेन|जोशी')
  },
  {
    name: 'Soviet Union', code: 'SUHH', language: 'Russian', languageCode: 'ru', weight: 2, nameOrder: 'given first',
    titles: {
      forms: phrases('{a} {b}|{b} над {c}|{b} и {b}|До свидания, {c}'),
      a: phrases('Долгая|Тихая|Последняя|Белая|Чужая|Зимняя'),
      b: phrases('река|ночь|дорога|весна|песня|птица|осень'),
      c: phrases('Волгой|Ленинград|Москва|Ёлкино|Доном')
    },
    given: phrases('Мария|Алексей|Ольга|Андрей|Лариса|Сергей|Элем'),
    surnames: phrases('Орлова|Громов|Захарченко|Тарасов|Шепелев|Климов')
  },
  {
    name: 'Iran', code: 'IR', language: 'Persian', languageCode: 'fa', weight: 1, nameOrder: 'given first',
    titles: {
      forms: phrases('{a} {b}|{b} و {a}|خانه {c}'),
      a: phrases('طعم|باد|دونده|سفر|باغ'),
      b: phrases('گیلاس|خاک|زندگی|شب|دریا'),
      c: phrases('دوست|پدر|سیاه')
    },
    given: phrases('عباس|مریم|جعفر|لیلا'),
    surnames: phrases('کریمی|حاتمی|پناهی|رضایی')
  },
  {
    name: 'Brazil', code: 'BR', language: 'Portuguese', languageCode: 'pt', weight: 2, ...european,
    titles: {
      forms: phrases('O {a} de {c}|A {b} de {c}|Adeus, {c}|Ainda a {b}'),
      a: phrases('Coração|Sertão|Rio|Verão|Irmão|Silêncio'),
      b: phrases('Estação|Canção|Noite|Manhã|Lição|Água'),
      c: phrases('Belém|São Luís|João|Olinda|Conceição')
    }
  },
  {
    name: 'Turkey', code: 'TR', language: 'Turkish', languageCode: 'tr', weight: 1, ...european,
    titles: {
      forms: phrases('{a} {b}|{c} {b}|Üç {b}'),
      a: phrases('Kış|Uzak|Bulutlu|Sonsuz|İyi'),
      b: phrases('Uykusu Yok|Gece|Köprü|Çocuk|Şehir|Işık'),
      c: phrases('İzmir’de|Ağrı’da|Beyoğlu’nda')
    }
  }
]
