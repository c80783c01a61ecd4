import type { FilmRow } from "./build_film.ts";

/** American silent films, all in the public domain. Texts are our own words, ids are made up. */
export const SILENT: readonly FilmRow[] = [
  {
    id: 910001,
    title: "The General",
    date: "1926-12-31",
    min: 79,
    plot:
      "An engine driver loves two things: his locomotive and a girl. When Union spies steal both, he " +
      "sets out alone to bring them home, chasing one train with another across half of Georgia.",
    outline: "A railwayman crosses enemy lines to win back his stolen locomotive.",
    tagline: "Love, locomotives and laughs!",
    genres: "Action, Comedy, War",
    by: "Buster Keaton, Clyde Bruckman",
    writers: "Buster Keaton, Clyde Bruckman, Al Boasberg, Charles Henry Smith",
    producers: "Joseph M. Schenck",
    cast:
      "Buster Keaton=Johnnie Gray; Marion Mack=Annabelle Lee; Glen Cavender=Captain Anderson; " +
      "Jim Farley=General Thatcher; Frederick Vroom=A Southern General; Charles Henry Smith=Annabelle's Father; " +
      "Frank Barnes=Annabelle's Brother; Joe Keaton=Union General",
    studios: "Buster Keaton Productions, Joseph M. Schenck Productions",
    languages: "xx",
    rated: { US: "NR", DE: "6", GB: "U" },
    awards: "1 win & 2 nominations",
    score: [8.1, 93, 0],
    money: [750000, 1000000],
    keywords: "train, civil war, locomotive, chase, slapstick, silent film",
    de: [
      "Der General",
      "Ein Lokführer verfolgt ganz allein die Diebe seiner geliebten Lokomotive.",
      "",
    ],
    fr: [
      "Le Mécano de la General",
      "Un mécanicien poursuit seul les voleurs de sa locomotive.",
      "",
    ],
  },
  {
    id: 910002,
    title: "Sherlock Jr.",
    date: "1924-04-21",
    min: 45,
    plot:
      "A cinema projectionist who dreams of being a detective is framed for stealing a watch. Asleep at " +
      "work, he walks into the film on the screen and solves there what he could not solve at home.",
    outline: "A projectionist dreams himself into a detective film.",
    genres: "Comedy, Mystery, Romance",
    by: "Buster Keaton",
    writers: "Jean Havez, Joseph Mitchell, Clyde Bruckman",
    producers: "Joseph M. Schenck, Buster Keaton",
    cast: "Buster Keaton=Projectionist; Kathryn McGuire=The Girl; Joe Keaton=The Girl's Father; " +
      "Erwin Connelly=The Hired Man; Ward Crane=The Local Sheik",
    studios: "Buster Keaton Productions",
    languages: "xx",
    rated: { US: "NR", GB: "U" },
    score: [8.2, 92, 0],
    keywords: "detective, dream, film within a film, silent film",
    de: ["", "Ein Filmvorführer träumt sich als Meisterdetektiv in die Leinwand.", ""],
  },
  {
    id: 910003,
    title: "The Kid",
    date: "1921-01-21",
    min: 68,
    plot:
      "A tramp finds an abandoned baby and brings him up as his own. Five years later the orphanage " +
      "wants the child, and the tramp runs over the roofs of the city to keep him.",
    outline: "A tramp raises a foundling and will not give him up.",
    tagline: "A picture with a smile, and perhaps a tear.",
    genres: "Comedy, Drama, Family",
    by: "Charlie Chaplin",
    writers: "Charlie Chaplin",
    producers: "Charlie Chaplin",
    cast:
      "Charlie Chaplin=The Tramp; Jackie Coogan=The Kid; Edna Purviance=The Woman; Carl Miller=The Man; " +
      "Tom Wilson=Policeman; Henry Bergman=Night Shelter Keeper; Lita Grey=Flirting Angel",
    studios: "Charles Chaplin Productions",
    languages: "xx",
    rated: { US: "NR", DE: "6", GB: "U" },
    awards: "2 wins",
    score: [8.2, 100, 0],
    money: [250000, 2500000],
    keywords: "orphan, tramp, poverty, silent film",
    de: [
      "Der Vagabund und das Kind",
      "Ein Landstreicher zieht ein Findelkind groß und gibt es nicht mehr her.",
      "",
    ],
  },
  {
    id: 910004,
    title: "The Gold Rush",
    date: "1925-06-26",
    min: 95,
    plot:
      "A lone prospector looks for gold in the snow of the Klondike and finds hunger, a cabin that hangs " +
      "over an abyss, and a dance-hall girl who forgets his supper invitation.",
    outline: "A prospector starves, dances and loves in the Klondike snow.",
    genres: "Adventure, Comedy, Drama",
    by: "Charlie Chaplin",
    writers: "Charlie Chaplin",
    cast: "Charlie Chaplin=The Lone Prospector; Georgia Hale=Georgia; Mack Swain=Big Jim McKay; " +
      "Tom Murray=Black Larsen; Malcolm Waite=Jack Cameron; Henry Bergman=Hank Curtis",
    studios: "Charles Chaplin Productions",
    languages: "xx, en",
    rated: { US: "NR", GB: "U" },
    awards: "Nominated for 2 Oscars. 3 wins & 3 nominations total",
    score: [8.1, 99, 0],
    money: [923000, 4250000],
    keywords: "gold rush, klondike, blizzard, hunger",
  },
  {
    id: 910005,
    title: "The Phantom of the Opera",
    date: "1925-11-15",
    min: 93,
    plot:
      "Under the Paris opera lives a masked musician who makes a young singer famous by terror. When she " +
      "pulls away the mask, his love turns into a hunt through cellars and canals.",
    outline: "A masked musician haunts the Paris opera for love of a singer.",
    genres: "Horror, Drama, Music",
    by: "Rupert Julian",
    writers: "Gaston Leroux (novel), Elliott J. Clawson (adaptation)",
    producers: "Carl Laemmle",
    cast: "Lon Chaney=The Phantom; Mary Philbin=Christine Daaé; Norman Kerry=Raoul de Chagny; " +
      "Arthur Edmund Carewe=Ledoux; Gibson Gowland=Simon Buquet; John St. Polis=Philippe de Chagny; " +
      "Snitz Edwards=Florine Papillon; Virginia Pearson=Carlotta",
    studios: "Universal Pictures",
    languages: "xx",
    rated: { US: "NR", DE: "12", GB: "PG" },
    awards: "2 wins & 1 nomination",
    score: [7.5, 90, 0],
    keywords: "opera, mask, paris, phantom, silent film",
    de: [
      "Das Phantom der Oper",
      "Ein maskierter Musiker spukt aus Liebe unter der Pariser Oper.",
      "",
    ],
    art: { posters: 14, backdrops: 8, fanart: 6 },
  },
  {
    id: 910006,
    title: "Safety Last!",
    date: "1923-04-01",
    min: 74,
    plot:
      "A store clerk who wrote home about a grand career must invent a stunt to make it true: a man is to " +
      "climb the outside of the twelve-storey store. The man cannot come, so the clerk climbs himself.",
    outline: "A clerk climbs a skyscraper to impress his bride.",
    genres: "Action, Comedy, Thriller",
    by: "Fred C. Newmeyer, Sam Taylor",
    writers: "Hal Roach, Sam Taylor, Tim Whelan, H.M. Walker",
    producers: "Hal Roach",
    cast:
      "Harold Lloyd=The Boy; Mildred Davis=The Girl; Bill Strother=The Pal; Noah Young=The Law; " +
      "Westcott Clarke=The Floorwalker",
    studios: "Hal Roach Studios",
    languages: "xx",
    rated: { US: "NR" },
    score: [8.1, 97, 0],
    keywords: "clock, skyscraper, stunt, department store",
  },
  {
    id: 910007,
    title: "7th Heaven",
    date: "1927-05-06",
    min: 110,
    plot:
      "A sewer worker of Paris takes in a girl from the street and pretends to be her husband. When the " +
      "pretence has become true, the war calls him away, and each day at eleven they think of each other.",
    outline: "A Paris sewer worker and a street girl find love before the war.",
    genres: "Drama, Romance, War",
    by: "Frank Borzage",
    writers: "Austin Strong (play), Benjamin Glazer (screenplay)",
    cast:
      "Janet Gaynor=Diane; Charles Farrell=Chico; Ben Bard=Colonel Brissac; Albert Gran=Boul; " +
      "David Butler=Gobin; Marie Mosquini=Madame Gobin; Gladys Brockwell=Nana",
    studios: "Fox Film Corporation",
    languages: "xx",
    rated: { US: "NR" },
    awards: "Won 3 Oscars. 6 wins & 2 nominations total",
    score: [7.5, 0, 0],
    money: [1300000, 2500000],
    keywords: "paris, sewer, world war i, romance",
  },
  {
    id: 910008,
    title: "The Lost World",
    date: "1925-02-02",
    min: 104,
    plot:
      "A quarrelsome professor leads an expedition to a plateau on the Amazon where dinosaurs still live. " +
      "He brings one to London as proof, and it breaks loose on Tower Bridge.",
    outline: "Explorers bring a living dinosaur from the Amazon to London.",
    tagline: "Mighty prehistoric monsters clash with modern lovers!",
    genres: "Adventure, Fantasy, Science Fiction",
    by: "Harry O. Hoyt",
    writers: "Arthur Conan Doyle (novel), Marion Fairfax (screenplay)",
    cast:
      "Bessie Love=Paula White; Lewis Stone=Sir John Roxton; Wallace Beery=Professor Challenger; " +
      "Lloyd Hughes=Edward Malone; Alma Bennett=Gladys Hungerford; Arthur Hoyt=Professor Summerlee; Bull Montana=Ape Man",
    studios: "First National Pictures",
    languages: "xx",
    rated: { US: "NR", GB: "U" },
    awards: "1 win",
    score: [7.0, 100, 0],
    money: [700000, 1300000],
    keywords: "dinosaur, expedition, plateau, stop motion",
    de: ["Die verlorene Welt", "Forscher bringen einen lebenden Saurier nach London.", ""],
  },
  {
    id: 910009,
    title: "Intolerance: Love's Struggle Throughout the Ages",
    date: "1916-09-05",
    min: 197,
    plot:
      "Four stories of hatred and love are told at once: a strike and a gallows today, the fall of Babylon, " +
      "the life of Jesus, and the massacre of the Huguenots in Paris.",
    outline: "Four ages, four tales of intolerance, woven into one.",
    genres: "Drama, History",
    by: "D.W. Griffith",
    writers: "D.W. Griffith, Anita Loos",
    cast:
      "Lillian Gish=The Woman Who Rocks the Cradle; Mae Marsh=The Dear One; Robert Harron=The Boy; " +
      "Constance Talmadge=The Mountain Girl; Alfred Paget=Belshazzar; Miriam Cooper=The Friendless One; " +
      "Walter Long=The Musketeer of the Slums; Tully Marshall=High Priest; Seena Owen=Attarea; " +
      "Elmer Clifton=The Rhapsode; Bessie Love=Bride of Cana; Eugene Pallette=Prosper Latour; " +
      "Howard Gaye=The Nazarene; Vera Lewis=Miss Jenkins; Sam De Grasse=Arthur Jenkins; Lloyd Ingraham=The Judge",
    studios: "Triangle Film Corporation, Wark Producing",
    languages: "xx",
    rated: { US: "Passed", GB: "PG" },
    awards: "2 wins",
    score: [7.7, 97, 99],
    money: [2500000, 1750000],
    keywords: "babylon, anthology, huguenots, epic",
  },
  {
    id: 910010,
    title: "The Mark of Zorro",
    date: "1920-11-27",
    min: 79,
    plot:
      "By day a yawning young nobleman of old California, by night a masked rider who carves a Z on the " +
      "cheeks of the unjust. Only the girl who despises the one loves the other.",
    outline: "A foppish nobleman fights injustice behind a mask.",
    genres: "Adventure, Romance, Western",
    by: "Fred Niblo",
    writers:
      "Johnston McCulley (story), Douglas Fairbanks (screenplay), Eugene Miller (screenplay)",
    cast: "Douglas Fairbanks=Don Diego Vega / Señor Zorro; Marguerite De La Motte=Lolita Pulido; " +
      "Noah Beery=Sergeant Pedro Gonzales; Robert McKim=Captain Ramon; Charles Hill Mailes=Don Carlos Pulido",
    studios: "Douglas Fairbanks Pictures",
    languages: "xx",
    rated: { US: "NR" },
    awards: "1 win",
    score: [7.1, 95, 0],
    keywords: "mask, sword fight, california, hero",
    de: [
      "Das Zeichen des Zorro",
      "Ein gelangweilter Edelmann kämpft nachts maskiert gegen das Unrecht.",
      "",
    ],
  },
  {
    id: 910011,
    title: "Wings",
    date: "1927-08-12",
    min: 144,
    plot:
      "Two young men who love the same girl become fighter pilots and friends. On the last day of the " +
      "battle one of them flies home in a stolen enemy plane, and the other does not know who is in it.",
    outline: "Two rivals become friends and pilots in the Great War.",
    tagline: "The war in the air, as it was.",
    genres: "Action, Drama, War",
    by: "William A. Wellman",
    writers: "John Monk Saunders (story), Hope Loring (screenplay), Louis D. Lighton (screenplay)",
    cast:
      "Clara Bow=Mary Preston; Charles 'Buddy' Rogers=Jack Powell; Richard Arlen=David Armstrong; " +
      "Jobyna Ralston=Sylvia Lewis; El Brendel=Herman Schwimpf; Gary Cooper=Cadet White; Henry B. Walthall=Mr. Armstrong",
    studios: "Paramount Famous Lasky Corporation",
    languages: "xx",
    rated: { US: "PG-13", GB: "PG" },
    awards: "Won 2 Oscars. 7 wins & 1 nomination total",
    score: [7.6, 94, 0],
    money: [2000000, 3600000],
    keywords: "pilot, dogfight, friendship, world war i",
  },
  {
    id: 910012,
    title: "Sunrise: A Song of Two Humans",
    date: "1927-11-04",
    min: 94,
    plot:
      "A farmer, bewitched by a woman from the city, takes his wife out on the lake to drown her and cannot. " +
      "In the noise of the city they find each other again, until a storm comes on the way home.",
    outline: "A farmer nearly kills his wife, then courts her anew.",
    genres: "Drama, Romance",
    by: "F.W. Murnau",
    writers: "Hermann Sudermann (story), Carl Mayer (screenplay)",
    cast:
      "George O'Brien=The Man; Janet Gaynor=The Wife; Margaret Livingston=The Woman from the City; " +
      "Bodil Rosing=The Maid; J. Farrell MacDonald=The Photographer; Ralph Sipperly=The Barber",
    studios: "Fox Film Corporation",
    languages: "xx",
    rated: { US: "Passed", DE: "12", GB: "U" },
    awards: "Won 3 Oscars. 5 wins & 1 nomination total",
    score: [8.1, 98, 95],
    money: [200000, 0],
    keywords: "farmer, lake, storm, marriage, city",
    de: [
      "Sonnenaufgang – Lied von zwei Menschen",
      "Ein Bauer will seine Frau ertränken und gewinnt sie neu.",
      "",
    ],
  },
  {
    id: 910013,
    title: "The Thief of Bagdad",
    date: "1924-03-18",
    min: 149,
    plot:
      "A thief who takes what he wants falls in love with a princess and must, for once, earn something: the " +
      "rarest treasure in the world, beyond fire, trees that live and a cloak that hides.",
    outline: "A thief seeks a treasure to win a princess.",
    genres: "Adventure, Family, Fantasy",
    by: "Raoul Walsh",
    writers: "Douglas Fairbanks, Lotta Woods, Achmed Abdullah",
    cast:
      "Douglas Fairbanks=The Thief of Bagdad; Snitz Edwards=His Evil Associate; Charles Belcher=The Holy Man; " +
      "Julanne Johnston=The Princess; Sojin Kamiyama=The Mongol Prince; Anna May Wong=The Mongol Slave; Noble Johnson=The Indian Prince",
    studios: "Douglas Fairbanks Pictures",
    languages: "xx",
    rated: { US: "NR", GB: "U" },
    score: [7.6, 96, 0],
    money: [1135654, 1490419],
    keywords: "thief, princess, flying carpet, baghdad",
  },
  {
    id: 910014,
    title: "Dr. Jekyll and Mr. Hyde",
    date: "1920-04-01",
    min: 79,
    plot:
      "A kind London doctor believes that the two natures in a man can be parted. His potion parts them, " +
      "and each time it is harder to come back from the other one.",
    outline: "A doctor sets his evil half free and cannot call it back.",
    genres: "Drama, Horror, Science Fiction",
    by: "John S. Robertson",
    writers: "Robert Louis Stevenson (novel), Clara Beranger (screenplay)",
    cast: "John Barrymore=Dr. Henry Jekyll / Mr. Edward Hyde; Martha Mansfield=Millicent Carewe; " +
      "Brandon Hurst=Sir George Carewe; Charles Lane=Dr. Richard Lanyon; J. Malcolm Dunn=John Utterson; Nita Naldi=Miss Gina",
    studios: "Famous Players-Lasky Corporation",
    languages: "xx",
    rated: { US: "NR", DE: "12" },
    score: [7.0, 92, 0],
    keywords: "split personality, potion, london, based on novel",
  },
  {
    id: 910015,
    title: "Dr. Jekyll and Mr. Hyde",
    date: "1912-01-16",
    min: 12,
    plot:
      "In twelve minutes and one reel, a grey-haired doctor drinks and becomes a crouching fiend.",
    outline: "The first American reel about the doctor and his double.",
    genres: "Horror, Science Fiction",
    by: "Lucius Henderson",
    writers: "Robert Louis Stevenson (novel)",
    cast:
      "James Cruze=Dr. Jekyll / Mr. Hyde; Florence La Badie=Jekyll's Sweetheart; Marie Eline=Little Girl; " +
      "Jane Gail=Extra; Marguerite Snow=Extra",
    studios: "Thanhouser Film Corporation",
    languages: "xx",
    score: [6.1, 0, 0],
    keywords: "short film, potion, based on novel",
    trailer: false,
    art: { posters: 1, backdrops: 1, logos: 0, fanart: 0 },
    omdbSays: { Title: "#DUPE#" },
  },
  {
    id: 910016,
    title: "The Great Train Robbery",
    date: "1903-12-07",
    min: 11,
    plot:
      "Bandits tie up a telegraph operator, rob a train and ride off, and a posse rides after them. At the " +
      "end one of them fires straight at the audience.",
    outline: "Bandits rob a train and are hunted down.",
    genres: "Action, Crime, Western",
    by: "Edwin S. Porter",
    writers: "Edwin S. Porter, Scott Marble (play)",
    cast: "Gilbert M. 'Broncho Billy' Anderson=Bandit / Dancing Tenderfoot; A.C. Abadie=Sheriff; " +
      "George Barnes=Bandit; Justus D. Barnes=Bandit Firing at the Camera; Walter Cameron=Sheriff",
    studios: "Edison Studios",
    languages: "xx",
    rated: { US: "NR" },
    awards: "2 wins",
    score: [7.2, 0, 0],
    money: [150, 0],
    keywords: "train robbery, bandit, short film, posse",
    trailer: false,
    tmdbSays: { imdb_id: "" },
  },
];
