import type { FilmRow } from "./build_film.ts";

/** Films in other languages than English, all old enough to be free. Texts are our own words. */
export const FOREIGN: readonly FilmRow[] = [
  {
    id: 920001,
    title: "Metropolis",
    lang: "de",
    date: "1927-02-06",
    min: 149,
    plot:
      "In a city of towers the rich live in gardens and the workers under the ground. The son of its ruler " +
      "follows a woman down to the machines, and an inventor gives her face to a robot that preaches ruin.",
    outline: "The ruler's son descends to the workers of a divided city.",
    tagline: "Head and hands need a mediator.",
    genres: "Drama, Science Fiction",
    by: "Fritz Lang",
    writers: "Thea von Harbou, Fritz Lang",
    producers: "Erich Pommer",
    cast:
      "Brigitte Helm=Maria / The Machine Man; Alfred Abel=Joh Fredersen; Gustav Fröhlich=Freder; " +
      "Rudolf Klein-Rogge=C.A. Rotwang; Fritz Rasp=The Thin Man; Theodor Loos=Josaphat; Erwin Biswanger=11811; " +
      "Heinrich George=Grot; Olaf Storm=Jan; Hanns Leo Reich=Marinus",
    studios: "UFA",
    countries: "DE",
    languages: "de, xx",
    rated: { US: "NR", DE: "6", GB: "PG" },
    awards: "6 wins & 6 nominations",
    score: [8.3, 97, 98],
    money: [1300000, 1350000],
    keywords: "dystopia, robot, class difference, city, silent film",
    de: [
      "",
      "In einer Stadt der Türme leben die Reichen im Licht und die Arbeiter unter der Erde. Der Sohn des Herrschers steigt zu ihnen hinab.",
      "Mittler zwischen Hirn und Händen muss das Herz sein.",
    ],
    fr: ["", "Dans une ville divisée, le fils du maître descend chez les ouvriers.", ""],
    art: { posters: 16, backdrops: 9, logos: 4, fanart: 7 },
  },
  {
    id: 920002,
    title: "Nosferatu",
    original: "Nosferatu, eine Symphonie des Grauens",
    lang: "de",
    date: "1922-02-16",
    min: 95,
    plot:
      "A young clerk travels to the Carpathians to sell a house to a count who casts long shadows. The count " +
      "follows him home by ship, with rats and the plague, and only the clerk's wife knows how to end it.",
    outline: "A vampire brings the plague to a small German town.",
    tagline: "A symphony of horror.",
    genres: "Fantasy, Horror",
    by: "F.W. Murnau",
    writers: "Bram Stoker (novel), Henrik Galeen (screenplay)",
    producers: "Enrico Dieckmann, Albin Grau",
    cast:
      "Max Schreck=Graf Orlok; Gustav von Wangenheim=Hutter; Greta Schröder=Ellen; Alexander Granach=Knock; " +
      "Georg H. Schnell=Harding; Ruth Landshoff=Ruth; John Gottowt=Professor Bulwer; Gustav Botz=Professor Sievers",
    studios: "Prana-Film",
    countries: "DE",
    rated: { US: "NR", DE: "12", GB: "PG" },
    awards: "1 nomination",
    score: [7.8, 97, 0],
    keywords: "vampire, plague, castle, shadow, silent film",
    aka: [["US", "Nosferatu: A Symphony of Horror"], [
      "DE",
      "Nosferatu – Eine Symphonie des Grauens",
    ]],
    de: [
      "",
      "Ein Vampir bringt die Pest in eine kleine Hafenstadt.",
      "Eine Symphonie des Grauens.",
    ],
    fr: ["Nosferatu le vampire", "Un vampire apporte la peste dans un petit port allemand.", ""],
    art: { posters: 12, fanart: 5 },
  },
  {
    id: 920003,
    title: "The Cabinet of Dr. Caligari",
    original: "Das Cabinet des Dr. Caligari",
    lang: "de",
    date: "1920-02-27",
    min: 77,
    plot:
      "At the fair of a crooked town a showman wakes a sleeper who tells people when they will die. The dead " +
      "are found in the morning, and the way to the murderer leads into an asylum.",
    outline: "A showman and his sleepwalker bring death to a crooked town.",
    genres: "Horror, Mystery, Thriller",
    by: "Robert Wiene",
    writers: "Carl Mayer, Hans Janowitz",
    producers: "Rudolf Meinert, Erich Pommer",
    cast:
      "Werner Krauss=Dr. Caligari; Conrad Veidt=Cesare; Friedrich Feher=Franzis; Lil Dagover=Jane Olsen; " +
      "Hans Heinz von Twardowski=Alan; Rudolf Lettinger=Dr. Olsen",
    studios: "Decla-Bioscop AG",
    countries: "DE",
    rated: { US: "NR", DE: "12", GB: "U" },
    score: [8.0, 96, 0],
    money: [18000, 8811],
    keywords: "asylum, hypnosis, sleepwalking, fair, expressionism",
    de: ["", "Ein Schausteller und sein Schlafwandler bringen einer schiefen Stadt den Tod.", ""],
  },
  {
    id: 920004,
    title: "Faust",
    original: "Faust – Eine deutsche Volkssage",
    lang: "de",
    date: "1926-10-14",
    min: 106,
    plot:
      "An archangel and a demon wager on one man's soul. An old scholar, helpless before the plague, signs " +
      "for a day of power, and then for his youth.",
    outline: "An old scholar sells his soul to be young.",
    genres: "Drama, Fantasy, Horror",
    by: "F.W. Murnau",
    writers: "Johann Wolfgang von Goethe (play), Hans Kyser (screenplay)",
    cast:
      "Gösta Ekman=Faust; Emil Jannings=Mephisto; Camilla Horn=Gretchen; Frida Richard=Gretchen's Mother; " +
      "William Dieterle=Valentin; Yvette Guilbert=Marthe Schwerdtlein",
    studios: "UFA",
    countries: "DE",
    rated: { DE: "12", GB: "PG" },
    score: [8.1, 94, 0],
    keywords: "devil, pact, plague, alchemy",
  },
  {
    id: 920005,
    title: "The Last Laugh",
    original: "Der letzte Mann",
    lang: "de",
    date: "1924-12-23",
    min: 90,
    plot:
      "The old porter of a grand hotel is as proud of his coat as a general. When they send him down to the " +
      "washroom and take the coat away, he steals it back for one more night.",
    outline: "A proud hotel porter loses his coat and his standing.",
    genres: "Drama",
    by: "F.W. Murnau",
    writers: "Carl Mayer",
    producers: "Erich Pommer",
    cast: "Emil Jannings=Hotel Porter; Maly Delschaft=Porter's Niece; Max Hiller=Her Bridegroom; " +
      "Emilie Kurz=Bridegroom's Aunt; Hans Unterkircher=Hotel Manager; Georg John=Night Watchman",
    studios: "UFA",
    countries: "DE",
    rated: { DE: "6", GB: "U" },
    awards: "3 wins",
    score: [8.0, 97, 0],
    keywords: "hotel, doorman, humiliation, uniform",
    de: ["", "Ein stolzer Hotelportier verliert seine Uniform und damit sein Ansehen.", ""],
  },
  {
    id: 920006,
    title: "Pandora's Box",
    original: "Die Büchse der Pandora",
    lang: "de",
    date: "1929-01-30",
    min: 133,
    plot:
      "Lulu means no harm, and everyone who loves her is ruined: a publisher, his son, a countess, an old " +
      "friend. Her road goes down from Berlin to a gambling ship and to London at Christmas.",
    outline: "A carefree dancer ruins all who love her, and herself.",
    genres: "Crime, Drama, Romance",
    by: "G.W. Pabst",
    writers: "Frank Wedekind (play), Ladislaus Vajda (screenplay)",
    cast:
      "Louise Brooks=Lulu; Fritz Kortner=Dr. Ludwig Schön; Franz Lederer=Alwa Schön; Carl Goetz=Schigolch; " +
      "Krafft-Raschig=Rodrigo Quast; Alice Roberts=Countess Augusta Geschwitz; Gustav Diessl=Jack the Ripper",
    studios: "Nero-Film AG",
    countries: "DE",
    rated: { US: "NR", DE: "12", GB: "PG" },
    score: [7.8, 93, 0],
    keywords: "femme fatale, berlin, gambling, murder",
    de: ["", "Lulu meint es mit niemandem böse, und doch gehen alle an ihr zugrunde.", ""],
  },
  {
    id: 920007,
    title: "A Trip to the Moon",
    original: "Le Voyage dans la Lune",
    lang: "fr",
    date: "1902-09-01",
    min: 15,
    plot:
      "Six learned men in wizards' hats have a great gun built and are shot into the right eye of the moon. " +
      "There they find mushrooms, snow and a people who burst when hit with an umbrella.",
    outline: "Astronomers fly to the moon in a cannon shell.",
    genres: "Adventure, Fantasy, Science Fiction",
    by: "Georges Méliès",
    writers: "Jules Verne (novel), Georges Méliès",
    producers: "Georges Méliès",
    cast:
      "Georges Méliès=Professor Barbenfouillis; Victor André=Astronomer; Bleuette Bernon=Phoebe; Brunnet=Astronomer; " +
      "Jehanne d'Alcy=Secretary; Henri Delannoy=Captain of the Rocket",
    studios: "Star Film Company",
    countries: "FR",
    rated: { US: "NR", GB: "U" },
    awards: "1 win",
    score: [8.2, 100, 0],
    money: [5985, 0],
    keywords: "moon, rocket, astronomer, short film",
    trailer: false,
    de: [
      "Die Reise zum Mond",
      "Sechs Gelehrte lassen sich in einer Kanonenkugel zum Mond schießen.",
      "",
    ],
    fr: ["", "Six savants s'envolent vers la Lune dans un obus.", ""],
  },
  {
    id: 920008,
    title: "The Passion of Joan of Arc",
    original: "La Passion de Jeanne d'Arc",
    lang: "fr",
    date: "1928-04-21",
    min: 82,
    plot:
      "A girl in chains answers the judges of the Church. The camera stays on the faces: hers, theirs, and the " +
      "one young monk who begins to doubt before the fire is lit.",
    outline: "The last day of a trial, told in faces.",
    genres: "Drama, History",
    by: "Carl Theodor Dreyer",
    writers: "Joseph Delteil, Carl Theodor Dreyer",
    cast:
      "Maria Falconetti=Jeanne d'Arc; Eugène Silvain=Évêque Pierre Cauchon; André Berley=Jean d'Estivet; " +
      "Maurice Schutz=Nicolas Loyseleur; Antonin Artaud=Jean Massieu; Michel Simon=Jean Lemaître; Gilbert Dalleu=Jean Lemaître",
    studios: "Société générale des films",
    countries: "FR",
    rated: { US: "NR", DE: "12", GB: "PG" },
    awards: "2 wins",
    score: [8.1, 98, 98],
    keywords: "trial, saint, faith, close-up",
    fr: ["", "Le procès et la mort d'une jeune fille, racontés par les visages.", ""],
  },
  {
    id: 920009,
    title: "Fantômas: In the Shadow of the Guillotine",
    original: "Fantômas : À l'ombre de la guillotine",
    lang: "fr",
    date: "1913-05-09",
    min: 54,
    plot:
      "A thief leaves a visiting card on which the name appears only hours later. Inspector Juve follows the man " +
      "of many faces to the foot of the guillotine, where somebody else stands in his place.",
    outline: "An inspector hunts a thief of many faces through Paris.",
    genres: "Crime, Drama",
    by: "Louis Feuillade",
    writers: "Marcel Allain (novel), Pierre Souvestre (novel), Louis Feuillade (screenplay)",
    cast:
      "René Navarre=Fantômas; Edmund Breon=Inspecteur Juve; Georges Melchior=Jérôme Fandor; Renée Carl=Lady Beltham; " +
      "Jane Faber=Princesse Danidoff",
    studios: "Gaumont",
    countries: "FR",
    score: [6.9, 0, 0],
    keywords: "thief, disguise, inspector, serial",
  },
  {
    id: 920010,
    title: "Entr'acte",
    lang: "fr",
    date: "1924-12-04",
    min: 22,
    plot:
      "A cannon jumps about on a roof, a dancer has a beard, and a camel pulls a hearse that runs away from its " +
      "mourners.",
    outline: "A playful film for the pause of a ballet.",
    genres: "Comedy, Fantasy",
    by: "René Clair",
    writers: "Francis Picabia, René Clair",
    cast:
      "Jean Börlin=The Hunter; Inge Friss=The Ballerina; Francis Picabia=Himself; Marcel Duchamp=Chess Player; " +
      "Man Ray=Chess Player; Erik Satie=Himself",
    studios: "Les Ballets Suédois",
    countries: "FR",
    score: [7.3, 0, 0],
    keywords: "dada, short film, ballet, funeral",
    trailer: false,
    omdbSays: null,
  },
  {
    id: 920011,
    title: "Cabiria",
    lang: "it",
    date: "1914-04-18",
    min: 148,
    plot:
      "A Roman child survives the eruption of Etna, is sold in Carthage and saved from the fire of Moloch by a spy " +
      "and his giant slave Maciste, while Hannibal crosses the Alps.",
    outline: "A stolen child and a giant slave between Rome and Carthage.",
    genres: "Adventure, Drama, History",
    by: "Giovanni Pastrone",
    writers: "Gabriele D'Annunzio, Giovanni Pastrone",
    cast:
      "Italia Almirante Manzini=Sophonisba; Lidia Quaranta=Cabiria; Bartolomeo Pagano=Maciste; Umberto Mozzato=Fulvius Axilla; " +
      "Raffaele di Napoli=Bodastoret; Emilio Vardannes=Hannibal",
    studios: "Itala Film",
    countries: "IT",
    languages: "it",
    score: [7.1, 94, 0],
    keywords: "carthage, volcano, hannibal, slave, epic",
    art: { fanart: 0 },
  },
  {
    id: 920012,
    title: "Hell",
    original: "L'Inferno",
    lang: "it",
    date: "1911-03-10",
    min: 68,
    plot:
      "A poet lost in a dark wood is led down through the circles of the damned, past flames, frozen lakes and a " +
      "giant who eats the traitors.",
    outline: "A poet walks down through the circles of hell.",
    genres: "Drama, Fantasy, Horror",
    by: "Francesco Bertolini, Adolfo Padovan, Giuseppe de Liguoro",
    writers: "Dante Alighieri (poem)",
    cast:
      "Salvatore Papa=Dante Alighieri; Arturo Pirovano=Virgilio; Giuseppe de Liguoro=Farinata degli Uberti; " +
      "Augusto Milla=Lucifero; Attilio Motta=Pluto",
    studios: "Milano Films",
    countries: "IT",
    score: [7.0, 0, 0],
    keywords: "hell, poet, devil, based on poem",
    aka: [["US", "Dante's Inferno"]],
    tmdbSays: { overview: "" },
  },
  {
    id: 920013,
    title: "Battleship Potemkin",
    original: "Броненосец Потёмкин",
    lang: "ru",
    date: "1925-12-24",
    min: 75,
    plot:
      "Sailors refuse to eat meat full of maggots, and a mutiny begins. When the people of Odessa greet the ship, " +
      "soldiers march down the long stairs, and a pram rolls down before them.",
    outline: "A mutiny over rotten meat becomes a revolt.",
    genres: "Drama, History",
    by: "Sergei M. Eisenstein",
    writers: "Nina Agadzhanova",
    cast:
      "Aleksandr Antonov=Grigory Vakulinchuk; Vladimir Barsky=Commander Golikov; Grigori Aleksandrov=Chief Officer Giliarovsky; " +
      "Ivan Bobrov=Young Sailor; Mikhail Gomorov=Militant Sailor; Aleksandr Levshin=Petty Officer; Beatrice Vitoldi=Woman with Baby Carriage",
    studios: "Goskino, Mosfilm",
    countries: "SU",
    languages: "ru",
    rated: { US: "NR", DE: "12", GB: "PG" },
    awards: "2 wins",
    score: [7.9, 100, 97],
    keywords: "mutiny, odessa, ship, stairs, revolution",
    de: [
      "Panzerkreuzer Potemkin",
      "Eine Meuterei wegen verdorbenen Fleisches wird zum Aufstand.",
      "",
    ],
  },
  {
    id: 920014,
    title: "Man with a Movie Camera",
    original: "Человек с киноаппаратом",
    lang: "ru",
    date: "1929-01-08",
    min: 68,
    plot:
      "A cameraman films one day of a great city, from waking to night, and the film shows how it is itself shot, " +
      "cut and watched. There is no story, no actor and no title card.",
    outline: "One day of a city, and of the man who films it.",
    genres: "Documentary",
    by: "Dziga Vertov",
    writers: "Dziga Vertov",
    cast:
      "Mikhail Kaufman=The Cameraman; Elizaveta Svilova=The Editor; Anna Gorodnichya=Woman; Boris Sigov=Man; Viktor Puchkov=Man",
    studios: "VUFKU",
    countries: "SU",
    languages: "ru",
    rated: { GB: "U" },
    score: [8.3, 98, 96],
    keywords: "city symphony, camera, montage, experimental",
  },
  {
    id: 920015,
    title: "Häxan",
    lang: "sv",
    date: "1922-09-18",
    min: 104,
    plot:
      "A lecture with woodcuts turns into scenes of sabbaths, trials and torture, and asks in the end what we call " +
      "today what was called a witch then.",
    outline: "A history of witches, half lecture and half nightmare.",
    tagline: "Witchcraft through the ages.",
    genres: "Documentary, Horror, Fantasy",
    by: "Benjamin Christensen",
    writers: "Benjamin Christensen",
    cast:
      "Benjamin Christensen=The Devil; Elisabeth Christensen=Anna's Mother; Maren Pedersen=Heksen; " +
      "Clara Pontoppidan=Nun; Oscar Stribolt=Doctor; Tora Teje=The Hysterical Woman; Alice O'Fredericks=Nun",
    studios: "Aljosha Production Company, Svensk Filmindustri",
    countries: "SE, DK",
    languages: "sv, da",
    rated: { US: "NR", GB: "15" },
    awards: "1 nomination",
    score: [7.6, 91, 0],
    money: [2000000, 0],
    keywords: "witch, inquisition, devil, superstition",
    aka: [["US", "Witchcraft Through the Ages"]],
  },
  {
    id: 920016,
    title: "1812",
    original: "1812 год",
    lang: "ru",
    date: "1912-08-25",
    min: 30,
    plot:
      "Moscow burns, the emperor waits in the Kremlin for keys that nobody brings, and the long retreat begins in " +
      "the snow.",
    outline: "A great army's retreat in half an hour.",
    genres: "Drama, History, War",
    by: "Vasili Goncharov, Kai Hansen, Aleksandr Uralsky",
    writers: "Afonskiy",
    cast:
      "Vasili Goncharov=Marshal; Aleksandra Goncharova=Villager; Andrej Gromov=Officer; Pavel Knorr=Napoleon; V. Seryozhnikov=Napoleon",
    studios: "Khanzhonkov, Pathé",
    countries: "RU, FR",
    languages: "ru",
    score: [5.8, 0, 0],
    keywords: "napoleon, moscow, retreat, short film",
    trailer: false,
    art: { posters: 1, backdrops: 1, logos: 0, fanart: 0 },
    tmdbSays: { imdb_id: null },
  },
];
