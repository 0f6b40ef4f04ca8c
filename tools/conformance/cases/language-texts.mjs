// Texts in the languages that the core knows, each with abbreviations that end no sentence; and texts in Markdown.

export const LANGUAGE_TEXTS = {
  en: 'Dr. Smith, who lives in the U.S., arrived at 5 p.m. on Monday. Nobody understood the extraordinary explanation.',
  und: 'Dr. Smith arrived. Nobody understood.',
  az: 'Uşaqlar bu gün məktəbə getdilər. Müəllim onlara yeni kitab göstərdi.',
  cs: 'Pan Dr. Novák přišel včera večer. Nikdo nerozuměl jeho vysvětlení, např. o počasí.',
  de: 'Herr Dr. Müller kam am 3. Mai nach Hause. Niemand verstand z. B. die Donaudampfschifffahrtsgesellschaft.',
  es: 'El Sr. García llegó ayer a la universidad. Nadie entendió la explicación extraordinaria.',
  fi: 'Tohtori Virtanen tuli eilen kotiin. Kukaan ei ymmärtänyt esim. lentokonesuihkuturbiinimoottoria.',
  fr: "M. Dupont est arrivé hier à l'université. Personne n'a compris cette explication extraordinaire.",
  it: "Il Sig. Rossi è arrivato ieri all'università. Nessuno ha capito la spiegazione straordinaria.",
  lt: 'Vaikai šiandien nuėjo į mokyklą. Mokytojas parodė jiems naują knygą.',
  nl: 'Dhr. Jansen kwam gisteren thuis. Niemand begreep de buitengewone uitleg, bijv. over het weer.',
  pl: 'Pan dr Kowalski przyszedł wczoraj wieczorem. Nikt nie zrozumiał np. nadzwyczajnego wyjaśnienia.',
  pt: 'O Sr. Silva chegou ontem à universidade. Ninguém compreendeu a explicação extraordinária.',
  ru: 'Доктор Иванов родился в 1950 г. в Москве. Никто не понял его необыкновенного объяснения.',
  sv: 'Dr. Svensson kom hem i går. Ingen förstod t.ex. den utomordentliga förklaringen.',
  tr: 'Dr. Yılmaz dün akşam eve geldi. Kimse olağanüstü açıklamayı anlamadı.',
  uk: 'Доктор Шевченко прийшов учора ввечері. Ніхто не зрозумів незвичайного пояснення.',
}

export const MARKDOWN_TEXTS = {
  heading: '# A title\n\nSome *emphasis* and **strong** words.\n',
  link: 'See [the manual](https://example.com/a "title") and ![a picture](b.png).\n',
  code: 'Call `count(text)` first.\n\n```js\nconst a = 1\n```\n\nThen go on.\n',
  list: '- One item\n- Two items\n  1. nested\n\n> A quotation\n> of two lines.\n',
  table: '| head | other |\n| ---- | ----- |\n| one | two |\n',
  'front matter': '---\ntitle: Not counted\n---\n\nCounted words here.\n',
  html: 'A <b>bold</b> word.<!-- no word -->\n\n<div class="x">\nInside.\n</div>\n',
  references: 'Caf&eacute; &amp; bar&#233; [ref].\n\n[ref]: https://example.com\n',
  strike: 'Not ~~this~~ but <https://example.com/auto>.\n',
}
