// Texts that several cases share.

export const TEXTS = {
  plain: 'The cat sat on the mat. The dog ran away. It was a fine day!',
  contractions: "Don't you'll we've o'clock rock’n’roll ’tis the dogs' bone",
  hyphens: 'A well-known mother-in-law, state-of-the-art — and so on -- or not.',
  numbers: 'Pi is 3.14159, 10,000 people came at 12:30 on 06/30/2003; 5% of $1,234.50.',
  addresses: 'See https://example.com/a-b?c=1 or write to jane.doe@example.org today.',
  accents: 'Naïve café, Ångström, coöperate: El niño llegó mañana.',
  decomposed: 'Nai\u0308ve cafe\u0301 and A\u030angstro\u0308m',
  emoji: 'Hi 👋🏽! Family 👨‍👩‍👧‍👦, flag 🇩🇪🇫🇷, keycap 1️⃣ and heart ❤️.',
  greek: 'Ο ταχύς σκύλος πηδά. Πού πας; Εδώ είμαι.',
  russian: 'Быстрая лиса прыгает. Куда ты идёшь? Я здесь!',
  arabic: 'القط جلس على السجادة. أين أنت؟ أنا هنا.',
  hebrew: 'החתול ישב על השטיח. איפה אתה? אני כאן.',
  hindi: 'बिल्ली चटाई पर बैठी। तुम कहाँ हो? मैं यहाँ हूँ।',
  korean: '고양이가 매트 위에 앉았다. 어디 가니? 여기 있어.',
  armenian: 'Կատուն նստեց գորգին։ Ո՞ւր ես գնում։',
  amharic: 'ድመቷ ምንጣፉ ላይ ተቀመጠች። የት ነህ።',
  georgian: 'კატა ზის. სად მიდიხარ? აქ ვარ.',
  vietnamese: 'Con mèo ngồi trên tấm thảm. Bạn đi đâu? Tôi ở đây.',
  tamil: 'பூனை பாயில் அமர்ந்தது. நீ எங்கே? நான் இங்கே.',
  punctuation: '?! … — “” ()',
  spaces: ' \t  two\u00a0words \u2003 and\u3000more ',
  lines: 'One\nTwo\r\nThree\rFour\u0085Five\u2028Six\u2029Seven',
  blank: 'First paragraph.\n\n \t\nSecond one.\n\n\n\nThird.\n',
  wrapped:
    'It was the best of times, it was the worst of times, it was\n' +
    'the age of wisdom, it was the age of foolishness, it was the\n' +
    'epoch of belief. It was the epoch of incredulity, it was the\n' +
    'season of Light.',
  quotations: '"Stop!" he said. ‘Why?’ she asked. (He left.) "Go."',
  empty: '',
  underscore: 'snake_case and CamelCase, x2 and 2x, a.b.c',
  zero: 'zero\u200bwidth soft\u00adhyphen word\u2060joiner a\u200db',
  bom: '\ufeffWith a mark at its beginning.',
  deseret: '𐐔𐐯𐑅𐐨𐑉𐐯𐐻 𝒞𝓊𝓇𝓈𝒾𝓋𝑒 𝟙𝟚𝟛',
}

/** Texts of scripts that Intl.Segmenter cuts by dictionaries, for policies that it does not matter for. */
export const DICTIONARY_TEXTS = {
  chinese: '中华人民共和国。你好，世界！',
  japanese: 'お会いできて嬉しい！カタカナもあります。',
  thai: 'สวัสดีชาวโลก แมวนั่ง',
  mixed: '我用Python写了3个programs。OK吗？',
}
