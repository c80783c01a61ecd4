import type { FilmRow } from "./build_film.ts";

const HOLMES = { id: 990001, name: "Sherlock Holmes (Rathbone & Bruce) Collection" };

/** American films of 1936 to 1968 that fell into the public domain. Texts are our own words. */
export const SOUND: readonly FilmRow[] = [
  {
    id: 930001,
    title: "Night of the Living Dead",
    date: "1968-10-04",
    min: 96,
    plot:
      "Seven strangers nail the doors of a farmhouse shut against the dead who walk outside. Whether the cellar or " +
      "the upper floor is safer divides them more than any of the dead could.",
    outline: "Strangers in a farmhouse hold out against the walking dead.",
    tagline: "They won't stay dead!",
    genres: "Horror, Thriller",
    by: "George A. Romero",
    writers: "John A. Russo, George A. Romero",
    producers: "Russell Streiner, Karl Hardman",
    cast:
      "Duane Jones=Ben; Judith O'Dea=Barbra; Karl Hardman=Harry Cooper; Marilyn Eastman=Helen Cooper; " +
      "Keith Wayne=Tom; Judith Ridley=Judy; Kyra Schon=Karen Cooper; Russell Streiner=Johnny; Bill Hinzman=Cemetery Ghoul; George Kosana=Sheriff McClelland",
    studios: "Image Ten",
    rated: { US: "NR", DE: "16", GB: "15" },
    awards: "4 wins & 2 nominations",
    score: [7.8, 95, 89],
    money: [114000, 30000000],
    keywords: "zombie, farmhouse, siege, cemetery",
    de: [
      "Die Nacht der lebenden Toten",
      "Sieben Fremde verschanzen sich in einem Farmhaus vor den wandelnden Toten.",
      "",
    ],
    fr: ["La Nuit des morts-vivants", "Sept inconnus se barricadent contre les morts.", ""],
    art: { posters: 15, backdrops: 8, logos: 3, fanart: 6 },
  },
  {
    id: 930002,
    title: "Charade",
    date: "1963-12-01",
    min: 113,
    plot:
      "A widow in Paris learns that her husband was thrown from a train and that he owed three hard men a quarter " +
      "of a million dollars. The charming stranger who helps her changes his name each time she trusts it.",
    outline: "A widow in Paris is hunted for money she does not have.",
    tagline: "You can expect the unexpected when they play...",
    genres: "Comedy, Mystery, Romance, Thriller",
    by: "Stanley Donen",
    writers: "Peter Stone (screenplay), Marc Behm (story)",
    producers: "Stanley Donen",
    cast:
      "Cary Grant=Peter Joshua; Audrey Hepburn=Regina Lampert; Walter Matthau=Hamilton Bartholomew; " +
      "James Coburn=Tex Panthollow; George Kennedy=Herman Scobie; Dominique Minot=Sylvie Gaudel; Ned Glass=Leopold W. Gideon; " +
      "Jacques Marin=Inspector Edouard Grandpierre; Paul Bonifas=Felix; Thomas Chelimsky=Jean-Louis Gaudel",
    studios: "Universal Pictures, Stanley Donen Films",
    languages: "en, fr, de, it",
    rated: { US: "PG", DE: "12", GB: "PG" },
    awards: "Nominated for 1 Oscar. 3 wins & 6 nominations total",
    score: [7.9, 94, 83],
    money: [3000000, 13474588],
    keywords: "paris, widow, stamp, false identity, spy",
    de: ["", "Eine Witwe in Paris wird wegen eines Schatzes gejagt, von dem sie nichts weiß.", ""],
    fr: ["Charade", "Une veuve à Paris est traquée pour un trésor qu'elle ignore.", ""],
  },
  {
    id: 930003,
    title: "His Girl Friday",
    date: "1940-01-18",
    min: 92,
    plot:
      "A newspaper editor has one day to keep his best reporter, who is also his divorced wife, from marrying an " +
      "insurance man. A condemned man hidden in a roll-top desk comes in handy.",
    outline: "An editor uses one last story to win back his ex-wife.",
    genres: "Comedy, Drama, Romance",
    by: "Howard Hawks",
    writers: "Charles Lederer (screenplay), Ben Hecht (play), Charles MacArthur (play)",
    producers: "Howard Hawks",
    cast:
      "Cary Grant=Walter Burns; Rosalind Russell=Hildy Johnson; Ralph Bellamy=Bruce Baldwin; Gene Lockhart=Sheriff Hartwell; " +
      "Porter Hall=Murphy; Ernest Truex=Bensinger; Clarence Kolb=Mayor; Roscoe Karns=McCue; Abner Biberman=Louie; Helen Mack=Mollie Malloy; John Qualen=Earl Williams",
    studios: "Columbia Pictures",
    rated: { US: "NR", GB: "U" },
    awards: "1 win & 1 nomination",
    score: [7.8, 99, 0],
    keywords: "newspaper, reporter, divorce, screwball comedy",
    de: [
      "Sein Mädchen für besondere Fälle",
      "Ein Chefredakteur will seine Exfrau mit einer letzten Reportage zurückgewinnen.",
      "",
    ],
  },
  {
    id: 930004,
    title: "A Star Is Born",
    date: "1937-04-27",
    min: 111,
    plot:
      "A farm girl goes to Hollywood and is discovered by a great actor who is drinking his fame away. As her name " +
      "climbs the posters, his comes down.",
    outline: "A young actress rises while her husband falls.",
    genres: "Drama, Romance",
    by: "William A. Wellman",
    writers: "Dorothy Parker, Alan Campbell, Robert Carson",
    producers: "David O. Selznick",
    cast:
      "Janet Gaynor=Esther Blodgett; Fredric March=Norman Maine; Adolphe Menjou=Oliver Niles; May Robson=Lettie; " +
      "Andy Devine=Danny McGuire; Lionel Stander=Libby; Owen Moore=Casey Burke",
    studios: "Selznick International Pictures",
    rated: { US: "NR", GB: "U" },
    awards: "Won 1 Oscar2 wins & 6 nominations total",
    score: [7.3, 100, 77],
    money: [1173639, 0],
    keywords: "hollywood, actress, alcoholism, fame",
    omdbSays: { Awards: "Won 1 Oscar2 wins & 6 nominations total" },
  },
  {
    id: 930005,
    title: "D.O.A.",
    date: "1950-04-21",
    min: 83,
    plot:
      "A man walks into a police station to report a murder: his own. Poisoned and with a day to live, he has gone " +
      "through San Francisco to find out who did it, and why him.",
    outline: "A poisoned man has a day to find his own murderer.",
    tagline: "A picture as excitingly different as its title!",
    genres: "Crime, Drama, Mystery",
    by: "Rudolph Maté",
    writers: "Russell Rouse, Clarence Greene",
    cast:
      "Edmond O'Brien=Frank Bigelow; Pamela Britton=Paula Gibson; Luther Adler=Majak; Beverly Garland=Miss Foster; " +
      "Lynn Baggett=Mrs. Philips; William Ching=Halliday; Neville Brand=Chester",
    studios: "Harry Popkin Productions",
    rated: { US: "NR", GB: "PG" },
    awards: "1 win",
    score: [7.2, 89, 0],
    keywords: "poison, film noir, san francisco, flashback",
  },
  {
    id: 930006,
    title: "Detour",
    date: "1945-11-30",
    min: 68,
    plot:
      "A piano player hitches across the country to his girl. The driver dies, the wrong woman gets in, and each " +
      "thing he does to get out of it takes him deeper in.",
    outline: "A hitchhiker's bad luck becomes his guilt.",
    genres: "Crime, Drama, Thriller",
    by: "Edgar G. Ulmer",
    writers: "Martin Goldsmith",
    cast:
      "Tom Neal=Al Roberts; Ann Savage=Vera; Claudia Drake=Sue Harvey; Edmund MacDonald=Charles Haskell Jr.; Tim Ryan=Nevada Diner Proprietor",
    studios: "Producers Releasing Corporation",
    rated: { US: "NR", GB: "PG" },
    awards: "2 wins",
    score: [7.3, 98, 0],
    money: [30000, 0],
    keywords: "hitchhiker, film noir, blackmail, false identity",
    tmdbSays: { overview: "" },
  },
  {
    id: 930007,
    title: "The Stranger",
    date: "1946-07-02",
    min: 95,
    plot:
      "An investigator follows a trail to a quiet college town where a respected teacher is about to marry the " +
      "judge's daughter. The teacher likes to mend the clock in the church tower.",
    outline: "A hunter of war criminals comes to a quiet college town.",
    genres: "Crime, Drama, Thriller",
    by: "Orson Welles",
    writers: "Anthony Veiller (screenplay), Victor Trivas (story), Decla Dunning (story)",
    producers: "Sam Spiegel",
    cast:
      "Edward G. Robinson=Mr. Wilson; Loretta Young=Mary Longstreet; Orson Welles=Professor Charles Rankin; " +
      "Philip Merivale=Judge Longstreet; Richard Long=Noah Longstreet; Konstantin Shayne=Konrad Meinike; Billy House=Mr. Potter",
    studios: "International Pictures",
    rated: { US: "NR", GB: "PG" },
    awards: "Nominated for 1 Oscar. 1 win & 2 nominations total",
    score: [7.3, 96, 0],
    money: [1034000, 3216000],
    keywords: "clock tower, fugitive, small town, film noir",
    de: [
      "Die Spur des Fremden",
      "Ein Ermittler verfolgt einen Kriegsverbrecher bis in eine stille Kleinstadt.",
      "",
    ],
  },
  {
    id: 930008,
    title: "My Man Godfrey",
    date: "1936-09-17",
    min: 94,
    plot:
      "In a society treasure hunt a rich girl must bring back a forgotten man. She finds one on the city dump, hires " +
      "him as the butler, and he proves the only sane person in the house.",
    outline: "A tramp becomes butler to a mad rich family.",
    genres: "Comedy, Romance",
    by: "Gregory La Cava",
    writers: "Morrie Ryskind, Eric Hatch",
    cast:
      "William Powell=Godfrey; Carole Lombard=Irene Bullock; Alice Brady=Angelica Bullock; Gail Patrick=Cornelia Bullock; " +
      "Eugene Pallette=Alexander Bullock; Alan Mowbray=Tommy Gray; Jean Dixon=Molly; Mischa Auer=Carlo",
    studios: "Universal Pictures",
    rated: { US: "NR", GB: "U" },
    awards: "Nominated for 6 Oscars. 3 wins & 6 nominations total",
    score: [7.9, 97, 0],
    keywords: "butler, high society, screwball comedy, great depression",
  },
  {
    id: 930009,
    title: "Meet John Doe",
    date: "1941-05-03",
    min: 122,
    plot:
      "A columnist about to be sacked invents a letter from a man who will jump from the city hall on Christmas Eve. " +
      "The paper hires a ball player to be him, and the whole country starts to believe.",
    outline: "A made-up protester becomes the hope of the country.",
    genres: "Comedy, Drama, Romance",
    by: "Frank Capra",
    writers: "Robert Riskin (screenplay), Richard Connell (story), Robert Presnell Sr. (story)",
    cast:
      "Gary Cooper=John Doe; Barbara Stanwyck=Ann Mitchell; Edward Arnold=D.B. Norton; Walter Brennan=The 'Colonel'; " +
      "Spring Byington=Mrs. Mitchell; James Gleason=Henry Connell; Gene Lockhart=Mayor Lovett",
    studios: "Frank Capra Productions",
    rated: { US: "NR", GB: "U" },
    awards: "Nominated for 1 Oscar. 1 win & 1 nomination total",
    score: [7.5, 88, 0],
    keywords: "newspaper, hoax, christmas, politics",
  },
  {
    id: 930010,
    title: "The Little Shop of Horrors",
    date: "1960-09-14",
    min: 72,
    plot:
      "A clumsy florist's assistant breeds a plant that talks, grows and is always hungry. What it wants is blood, " +
      "and customers keep having accidents.",
    outline: "A florist's assistant feeds people to his plant.",
    tagline: "The flowers that kill in the spring, tra-la!",
    genres: "Comedy, Horror",
    by: "Roger Corman",
    writers: "Charles B. Griffith",
    producers: "Roger Corman",
    cast:
      "Jonathan Haze=Seymour Krelboyne; Jackie Joseph=Audrey Fulquard; Mel Welles=Gravis Mushnik; Dick Miller=Burson Fouch; " +
      "Myrtle Vail=Winifred Krelboyne; Jack Nicholson=Wilbur Force",
    studios: "Santa Clara Productions",
    rated: { US: "NR", DE: "16", GB: "PG" },
    awards: "1 nomination",
    score: [6.2, 93, 81],
    money: [28000, 0],
    keywords: "plant, florist, black comedy, dentist",
    de: [
      "Kleiner Laden voller Schrecken",
      "Ein Blumenverkäufer füttert seine Pflanze mit Kundschaft.",
      "",
    ],
  },
  {
    id: 930011,
    title: "House on Haunted Hill",
    date: "1959-02-17",
    min: 75,
    plot:
      "A millionaire offers five guests ten thousand dollars each to stay one night in a house where seven people " +
      "were murdered. Each gets a small coffin with a pistol in it.",
    outline: "Five guests must survive a night in a murder house.",
    genres: "Horror, Mystery, Thriller",
    by: "William Castle",
    writers: "Robb White",
    cast:
      "Vincent Price=Frederick Loren; Carol Ohmart=Annabelle Loren; Richard Long=Lance Schroeder; Alan Marshal=Dr. David Trent; " +
      "Carolyn Craig=Nora Manning; Elisha Cook Jr.=Watson Pritchard; Julie Mitchum=Ruth Bridgers",
    studios: "William Castle Productions",
    rated: { US: "NR", DE: "16", GB: "12" },
    awards: "1 win",
    score: [6.7, 88, 0],
    money: [200000, 2500000],
    keywords: "haunted house, millionaire, party, skeleton",
    omdbSays: { Runtime: "1 h 15 min" },
  },
  {
    id: 930012,
    title: "Plan 9 from Outer Space",
    date: "1957-07-22",
    min: 79,
    plot:
      "Visitors from space whom nobody will listen to wake the dead of a California graveyard to get attention. The " +
      "police, a pilot and his wife take some time to notice.",
    outline: "Aliens raise the dead to be taken seriously.",
    tagline: "Unspeakable horrors from outer space paralyze the living!",
    genres: "Horror, Science Fiction",
    by: "Edward D. Wood Jr.",
    writers: "Edward D. Wood Jr.",
    cast:
      "Gregory Walcott=Jeff Trent; Mona McKinnon=Paula Trent; Duke Moore=Lt. John Harper; Tom Keene=Col. Tom Edwards; " +
      "Tor Johnson=Inspector Daniel Clay; Vampira=Vampire Girl; Bela Lugosi=Old Man; Dudley Manlove=Eros; Joanna Lee=Tanna",
    studios: "Reynolds Pictures",
    rated: { US: "NR", DE: "12", GB: "PG" },
    awards: "1 win & 1 nomination",
    score: [3.9, 66, 56],
    money: [60000, 0],
    keywords: "alien, flying saucer, graveyard, cult film",
  },
  {
    id: 930013,
    title: "Carnival of Souls",
    date: "1962-09-26",
    min: 78,
    plot:
      "An organist is the only one to climb out of a car that fell from a bridge. In the new town where she takes a " +
      "post, a pale man smiles at windows and an empty pavilion by the lake calls her.",
    outline: "The survivor of an accident is called by the dead.",
    genres: "Horror, Mystery",
    by: "Herk Harvey",
    writers: "John Clifford",
    cast:
      "Candace Hilligoss=Mary Henry; Frances Feist=Mrs. Thomas; Sidney Berger=John Linden; Art Ellison=Minister; " +
      "Stan Levitt=Dr. Samuels; Herk Harvey=The Man",
    studios: "Harcourt Productions",
    rated: { US: "NR", GB: "12" },
    score: [7.0, 87, 73],
    money: [33000, 0],
    keywords: "organist, carnival, ghost, salt lake city",
  },
  {
    id: 930014,
    title: "The Last Man on Earth",
    date: "1964-03-08",
    min: 86,
    plot:
      "A plague has made everyone else a creature of the night. One man sharpens stakes by day and listens by night " +
      "to his old neighbour calling his name, until he meets a woman in daylight.",
    outline: "One immune man hunts the night's creatures by day.",
    genres: "Drama, Horror, Science Fiction",
    by: "Ubaldo Ragona, Sidney Salkow",
    writers: "Richard Matheson (novel), William F. Leicester (screenplay)",
    cast:
      "Vincent Price=Dr. Robert Morgan; Franca Bettoia=Ruth Collins; Emma Danieli=Virginia Morgan; Giacomo Rossi-Stuart=Ben Cortman; " +
      "Umberto Raho=Dr. Mercer; Christi Courtland=Kathy Morgan",
    studios: "Associated Producers, Produzioni La Regina",
    countries: "US, IT",
    rated: { US: "NR", DE: "12" },
    score: [6.7, 79, 0],
    keywords: "plague, vampire, last man, rome",
    aka: [["IT", "L'ultimo uomo della Terra"]],
  },
  {
    id: 930015,
    title: "Scarlet Street",
    date: "1945-12-28",
    min: 102,
    plot:
      "A meek cashier who paints on Sundays falls for a woman who takes him for rich. Her lover sells the pictures " +
      "as hers, and they are praised.",
    outline: "A Sunday painter is used by the woman he adores.",
    genres: "Crime, Drama",
    by: "Fritz Lang",
    writers: "Dudley Nichols (screenplay), Georges de La Fouchardière (novel)",
    producers: "Fritz Lang",
    cast:
      "Edward G. Robinson=Christopher Cross; Joan Bennett=Kitty March; Dan Duryea=Johnny Prince; Margaret Lindsay=Millie Ray; " +
      "Jess Barker=David Janeway; Rosalind Ivan=Adele Cross; Arthur Loft=Dellarowe",
    studios: "Fritz Lang Productions",
    rated: { US: "NR", GB: "PG" },
    awards: "1 win",
    score: [7.7, 100, 0],
    money: [1202007, 2948386],
    keywords: "painter, cashier, film noir, deception",
  },
  {
    id: 930016,
    title: "McLintock!",
    date: "1963-11-13",
    min: 127,
    plot:
      "A cattle baron has the whole town in his pocket except his wife, who comes back after two years to fetch their " +
      "daughter and a divorce.",
    outline: "A cattle baron's wife returns to ask for a divorce.",
    genres: "Comedy, Romance, Western",
    by: "Andrew V. McLaglen",
    writers: "James Edward Grant",
    cast:
      "John Wayne=George Washington McLintock; Maureen O'Hara=Katherine McLintock; Patrick Wayne=Devlin Warren; " +
      "Stefanie Powers=Becky McLintock; Jack Kruschen=Birnbaum; Chill Wills=Drago; Yvonne De Carlo=Louise Warren",
    studios: "Batjac Productions",
    rated: { US: "NR", DE: "12", GB: "U" },
    score: [7.1, 80, 0],
    money: [2000000, 14500000],
    keywords: "cattle baron, marriage, mud fight, homesteader",
  },
  {
    id: 930017,
    title: "Road to Bali",
    date: "1952-11-01",
    min: 91,
    plot:
      "Two song-and-dance men on the run from brides take a job as divers for a prince. Both fall for a princess, and " +
      "a squid and a volcano do not help.",
    outline: "Two singers dive for treasure and a princess.",
    genres: "Adventure, Comedy, Music",
    by: "Hal Walker",
    writers: "Frank Butler, Hal Kanter, William Morrow",
    cast:
      "Bob Hope=Harold Gridley; Bing Crosby=George Cochran; Dorothy Lamour=Princess Lala; Murvyn Vye=Ken Arok; Peter Coe=Gung",
    studios: "Paramount Pictures, Bing Crosby Productions",
    rated: { US: "NR", GB: "U" },
    score: [6.5, 86, 0],
    keywords: "island, treasure, musical, princess",
  },
  {
    id: 930018,
    title: "Jack & the Beanstalk",
    original: "Jack and the Beanstalk",
    date: "1952-04-12",
    min: 78,
    plot:
      "A clumsy baby-sitter falls asleep over the story book and dreams himself, in colour, up the beanstalk to the " +
      "giant, the harp and the hen.",
    outline: "A baby-sitter dreams himself into the fairy tale.",
    genres: "Comedy, Family, Fantasy",
    by: "Jean Yarbrough",
    writers: "Pat Costello (story), Nat Curtis (screenplay)",
    cast:
      "Bud Abbott=Mr. Dinkelpuss; Lou Costello=Jack; Buddy Baer=Sgt. Riley / Giant; Dorothy Ford=Polly; Barbara Brown=Mother",
    studios: "Exclusive Productions",
    rated: { US: "NR", GB: "U" },
    score: [6.0, 0, 0],
    money: [682580, 0],
    keywords: "fairy tale, giant, dream, harp",
    omdbSays: { Title: "Jack and the Beanstalk" },
  },
  {
    id: 930019,
    title: "Sherlock Holmes and the Secret Weapon",
    date: "1942-12-25",
    min: 68,
    plot:
      "The detective brings a Swiss inventor and his bombsight to London, and both vanish. A message in dancing men " +
      "and an old enemy lie between him and the four parts of the weapon.",
    outline: "The detective guards a bombsight from an old enemy.",
    genres: "Crime, Mystery, Thriller",
    by: "Roy William Neill",
    writers: "Edward T. Lowe Jr., W. Scott Darling, Edmund L. Hartmann",
    cast:
      "Basil Rathbone=Sherlock Holmes; Nigel Bruce=Doctor Watson; Lionel Atwill=Professor Moriarty; Kaaren Verne=Charlotte Eberli; " +
      "William Post Jr.=Dr. Franz Tobel; Dennis Hoey=Inspector Lestrade",
    studios: "Universal Pictures",
    rated: { US: "NR", GB: "U" },
    collection: HOLMES,
    score: [6.5, 0, 0],
    keywords: "detective, code, invention, world war ii",
  },
  {
    id: 930020,
    title: "Terror by Night",
    date: "1946-02-01",
    min: 60,
    plot:
      "On the night train to Edinburgh a huge diamond is stolen and its owner's son is dead. The detective has until " +
      "the terminus to find the thief among the passengers.",
    outline: "A diamond vanishes on the night train to Scotland.",
    genres: "Crime, Mystery, Thriller",
    by: "Roy William Neill",
    writers: "Frank Gruber",
    cast:
      "Basil Rathbone=Sherlock Holmes; Nigel Bruce=Dr. Watson; Alan Mowbray=Major Duncan-Bleek; Dennis Hoey=Inspector Lestrade; " +
      "Renee Godfrey=Vivian Vedder; Frederick Worlock=Prof. William Kilbane",
    studios: "Universal Pictures",
    rated: { US: "NR", GB: "U" },
    collection: HOLMES,
    score: [6.7, 0, 0],
    keywords: "detective, train, diamond, night",
  },
  {
    id: 930021,
    title: "Dressed to Kill",
    date: "1946-06-07",
    min: 72,
    plot:
      "Three plain musical boxes made in Dartmoor prison play the same tune with small differences. People die for " +
      "them, and the detective listens.",
    outline: "Three musical boxes hide a stolen secret.",
    genres: "Crime, Mystery, Thriller",
    by: "Roy William Neill",
    writers: "Frank Gruber, Leonard Lee",
    cast:
      "Basil Rathbone=Sherlock Holmes; Nigel Bruce=Dr. Watson; Patricia Morison=Mrs. Hilda Courtney; Edmund Breon=Julian 'Stinky' Emery; " +
      "Frederick Worlock=Colonel Cavanaugh; Carl Harbord=Inspector Hopkins",
    studios: "Universal Pictures",
    rated: { US: "NR", GB: "PG" },
    collection: HOLMES,
    score: [6.8, 0, 0],
    keywords: "detective, musical box, code, prison",
    omdbSays: {
      Writer:
        "Leonard Lee (screenplay), Leonard Lee (story), Frank Gruber (adaptation), Sir Arthur Conan Doyle (characters)",
      Country: "USA",
    },
  },
  {
    id: 930022,
    title: "Gulliver's Travels",
    date: "1939-12-22",
    min: 76,
    plot:
      "A shipwrecked sailor wakes tied down by people no bigger than his thumb, just as two tiny kings go to war over " +
      "which song is to be sung at their children's wedding.",
    outline: "A castaway makes peace between two tiny kings.",
    genres: "Animation, Adventure, Family",
    by: "Dave Fleischer",
    writers: "Jonathan Swift (novel), Dan Gordon (screenplay), Cal Howard (screenplay)",
    producers: "Max Fleischer",
    cast:
      "Sam Parker=Gulliver (voice); Jessica Dragonette=Princess Glory (singing voice); Lanny Ross=Prince David (singing voice); " +
      "Pinto Colvig=Gabby (voice); Jack Mercer=King Little (voice)",
    studios: "Fleischer Studios",
    rated: { US: "NR", DE: "0", GB: "U" },
    awards: "Nominated for 2 Oscars. 2 nominations total",
    score: [6.6, 78, 0],
    money: [700000, 3270000],
    keywords: "giant, shipwreck, king, based on novel",
    de: [
      "Gullivers Reisen",
      "Ein Schiffbrüchiger stiftet Frieden zwischen zwei winzigen Königen.",
      "",
    ],
  },
  {
    id: 930023,
    title: "The Inspector General",
    date: "1949-12-31",
    min: 102,
    plot:
      "The fool of a travelling medicine show is taken for the Emperor's inspector by a town in which everyone has " +
      "something to hide.",
    outline: "A fool is taken for the Emperor's inspector.",
    genres: "Comedy, Music, Romance",
    by: "Henry Koster",
    writers: "Nikolai Gogol (play), Philip Rapp (screenplay), Harry Kurnitz (screenplay)",
    cast:
      "Danny Kaye=Georgi; Walter Slezak=Yakov Goury; Barbara Bates=Leza; Elsa Lanchester=Maria; Gene Lockhart=The Mayor; Alan Hale=Kovatch",
    studios: "Warner Bros. Pictures",
    rated: { US: "NR", GB: "U" },
    awards: "1 win",
    score: [6.7, 0, 0],
    keywords: "mistaken identity, mayor, corruption, musical",
  },
  {
    id: 930024,
    title: "Royal Wedding",
    date: "1951-03-08",
    min: 93,
    plot:
      "A brother and sister take their dance act to London for the week of the great wedding. Both had sworn never to " +
      "marry; he dances on the ceiling all the same.",
    outline: "Dancing siblings find love in London.",
    genres: "Comedy, Music, Romance",
    by: "Stanley Donen",
    writers: "Alan Jay Lerner",
    cast:
      "Fred Astaire=Tom Bowen; Jane Powell=Ellen Bowen; Peter Lawford=Lord John Brindale; Sarah Churchill=Anne Ashmond; Keenan Wynn=Irving Klinger / Edgar Klinger",
    studios: "Metro-Goldwyn-Mayer",
    rated: { US: "NR", GB: "U" },
    awards: "Nominated for 1 Oscar. 1 nomination total",
    score: [6.7, 94, 0],
    money: [1590920, 3902000],
    keywords: "dance, wedding, london, siblings",
  },
  {
    id: 930025,
    title: "The Hitch-Hiker",
    date: "1953-03-20",
    min: 71,
    plot:
      "Two friends on a fishing trip give a lift to a man with one eye that never closes. He has a gun, and he wants " +
      "to be driven through Mexico.",
    outline: "Two fishermen are forced to drive a killer.",
    tagline: "When was the last time you invited death into your car?",
    genres: "Crime, Drama, Thriller",
    by: "Ida Lupino",
    writers: "Collier Young, Ida Lupino, Robert L. Joseph (adaptation)",
    cast:
      "Edmond O'Brien=Roy Collins; Frank Lovejoy=Gilbert Bowen; William Talman=Emmett Myers; José Torvay=Captain Alvarado; Wendell Niles=Himself",
    studios: "The Filmakers",
    languages: "en, es",
    rated: { US: "NR", GB: "12" },
    awards: "1 win",
    score: [6.9, 97, 81],
    keywords: "hitchhiker, kidnapping, mexico, desert",
  },
  {
    id: 930026,
    title: "Kansas City Confidential",
    date: "1952-11-11",
    min: 99,
    plot:
      "Four masked men who do not know each other rob a bank, and a flower van's driver is arrested for it. Freed and " +
      "ruined, he takes a dead robber's mask and place.",
    outline: "A framed driver takes a robber's place to clear himself.",
    genres: "Crime, Drama, Thriller",
    by: "Phil Karlson",
    writers: "George Bruce, Harry Essex, Harold Greene, Rowland Brown",
    cast:
      "John Payne=Joe Rolfe; Coleen Gray=Helen Foster; Preston Foster=Tim Foster; Neville Brand=Boyd Kane; Lee Van Cleef=Tony Romano; Jack Elam=Pete Harris",
    studios: "Edward Small Productions",
    rated: { US: "NR", GB: "PG" },
    score: [7.3, 90, 0],
    keywords: "heist, mask, film noir, revenge",
  },
  {
    id: 930027,
    title: "Reefer Madness",
    original: "Tell Your Children",
    date: "1936-01-01",
    min: 68,
    plot:
      "A school principal warns the parents with a tale of young people who are led astray by a cigarette, a piano " +
      "played too fast, and a pistol.",
    outline: "A warning that became a joke.",
    genres: "Drama",
    by: "Louis J. Gasnier",
    writers: "Lawrence Meade (story), Arthur Hoerl (screenplay)",
    cast:
      "Dorothy Short=Mary Lane; Kenneth Craig=Bill Harper; Lillian Miles=Blanche; Dave O'Brien=Ralph Wiley; Thelma White=Mae Coleman; Carleton Young=Jack Perry",
    studios: "G&H Productions",
    rated: { US: "PG", GB: "15" },
    score: [3.9, 39, 70],
    money: [100000, 1443000],
    keywords: "propaganda, drugs, high school, cult film",
  },
  {
    id: 930028,
    title: "Suddenly",
    date: "1954-10-07",
    min: 77,
    plot:
      "Three men take over the house above a small-town station where the President's train will stop at five. A boy, " +
      "a widow, a sheriff and a television set are in the room.",
    outline: "Killers wait in a family's house for the President's train.",
    genres: "Crime, Drama, Thriller",
    by: "Lewis Allen",
    writers: "Richard Sale",
    cast:
      "Frank Sinatra=John Baron; Sterling Hayden=Sheriff Tod Shaw; James Gleason=Pop Benson; Nancy Gates=Ellen Benson; " +
      "Kim Charney=Pidge Benson; Willis Bouchey=Dan Carney",
    studios: "Libra Productions",
    rated: { US: "NR", GB: "PG" },
    score: [6.8, 90, 0],
    keywords: "assassin, small town, hostage, train",
    art: { fanart: 0 },
  },
];
