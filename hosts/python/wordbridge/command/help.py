"""What ``--help`` prints: the page of the command for Node."""

HELP = """\
Usage: wordbridge [OPTION]... [FILE]...

Counts words, sentences, paragraphs, syllables and characters of each FILE and
says how easy it is to read. With no FILE, or where FILE is -, reads standard
input. A FILE that does not exist may be a pattern, such as 'docs/**/*.md', for
shells that expand none. Text is UTF-8, or UTF-16 with a byte order mark; gzip
is unpacked. Files are read bit by bit and may be of any size, but for --words,
--sentences and --markdown; where that takes a while, a terminal shows how far
it is.

Output
  (default)        a table: a row for each file, and a total
  --top N          also the N most common words of each file and of all
  --report         all that is known about each file, with the N (20) most
                   common words and a histogram of sentence lengths
  --diversity      also the lexical diversity: TTR, MATTR, MTLD, HD-D, ...
  --keywords N     also the N words that each file is likely to be about
  --ngrams SIZE    also the most frequent runs of SIZE words (1 to 5), N (20) of
                   them by --top N
  --collocations N
                   also the N pairs of neighbours that belong together
  --stop-words L   words that are left out of all these: a list by its language,
                   or none; by default those of the language, but not of --top
  --words          every word, one on a line
  --sentences      every sentence, one on a line
  --format FORMAT  table (for people; default), or for programs the counts, or
                   the --words or --sentences with their offsets, as
                   json (one object for all files), jsonl (a line for each file)
                   or csv (RFC 4180: a row for each file, word or sentence)
  --json           the same as --format json

Reading
  --newlines MODE  what a newline means for sentences and paragraphs:
                   break (ends one), wrap (a space: only blank lines separate),
                   auto (decided for each block of lines; default)
  --markdown       each FILE is Markdown: code, targets of links, front matter,
                   tags of HTML and other markup do not count; its paragraphs,
                   headings, items and cells are paragraphs, whatever MODE is,
                   but with break each of their lines is one
  --language LANG  az, cs, de, en (default), es, fi, fr, it, lt, nl, pl, pt, ru,
                   sv, tr or uk: how syllables are counted, which formulas of
                   readability there are, and which abbreviations;
                   und: none of these but LIX and RIX; ease and grade are
                   Flesch's, for en alone; auto: that which each FILE is in,
                   of a hundred, und where it is another than these
  --word-policy P  what a word is: uax29 (default), whitespace, word or docs (as
                   those programs count) or cjk-characters
  --word-rule R    what differs from the policy: hyphens, dashes or apostrophes
                   =join or =split, numbers=count or =skip, urls or emails=one
                   or =parts; may be given several times
  --sentence-policy P
                   what ends a sentence: uax29 (default) or abbreviations
  --abbreviation A no sentence ends behind A; may be given several times
  -j, --jobs N     analyse N files at the same time (1; 0 or auto: as many as
                   threads can run), each read by a thread of its own; for
                   counts, not for --words, --sentences and --report
  --text           take files that look binary as text

  -h, --help       this page
  -V, --version    versions of wordbridge, Unicode and what runs it
  --               what follows is a FILE, even if it begins with -

Exit status: 0 if all went well; 1 if a file could not be read or a pattern has
no file (the others are done nonetheless), or if there is no total; 2 for wrong
usage. Ctrl-C ends the command as the signal does, which shells show as 130.
"""
