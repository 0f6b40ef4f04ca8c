// Which letters of a run are read by their names, because nobody can say them: src/lexicon/initialism.cpp does the same.

// Two consonant letters that an English word or a name can begin with.
const ONSETS = new Set(
  (
    'bh bj bl br ch cl cr cw cz dh dj dl dr dv dw dz fj fl fr gd gf gh gj gl gn gr gs gv gw hj hl hn hr hs hw jh kh kj kl kn ' +
    'kr ks kv kw lh lj ll lw mc mh ml mm mn nd ng nk pf ph pl pn pr ps pt rh rz sb sc sf sg sh sj sk sl sm sn sp sq sr st sv ' +
    'sw sz tc th tj tk tl tr ts tw vl vr wh wl wn wr xh zb zd zh zl zm zs zv zw'
  ).split(' '),
)

// Two consonant letters that a word of three letters can end with.
const CODAS = new Set(
  (
    'bb bs bt ch ck cs ct cz dd ds dt dz ff fs ft gg gh gn gs gt hh hl hm hn hr hs ks lb ld lf lg lk ll lm ln lp ls lt lx lz ' +
    'mb mm mn mp ms nc nd nf ng nh nk nn ns nt nx nz pf ph pp ps pt rb rc rd rf rg rk rl rm rn rp rr rs rt rv rx rz sc sh sk ' +
    'sm sp ss st sz th ts tt tz vs wd wk wl wn ws wt xt xx zz'
  ).split(' '),
)

const VOWELS = /[aeiouy]/

/** How many letters of a run, from its first, are read by their names: rfc, ldap, gpa, usb; 0 for words. */
export function spelledLetters(run) {
  if (!VOWELS.test(run)) return run.length
  if (/^[aeiou][^aeiouy']{2}$/.test(run) && !CODAS.has(run.slice(1))) return run.length
  let spelled = 0
  while (/^[^aeiouy']{2}/.test(run.slice(spelled)) && !ONSETS.has(run.slice(spelled, spelled + 2)))
    ++spelled
  const onlyVowelIsLast = run.length <= 4 && !VOWELS.test(run.slice(0, -1))
  return spelled > 0 && onlyVowelIsLast ? run.length : spelled
}
