// What is left of the package if a program only counts: see only-count.mjs.
import { count, load } from 'wordbridge/file'

load().then(() => console.log(count('one two')))
