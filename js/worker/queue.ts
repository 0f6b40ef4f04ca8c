/** So many places that are empty are not worth an array that has none. */
const FEW = 32

/** First in, first out, in constant time: what a long array takes to give its first element away is in proportion to its length. */
export class Queue<Item extends object> implements Iterable<Item> {
  /** Empty in front. */
  #items: (Item | undefined)[] = []
  #first = 0

  get length(): number {
    return this.#items.length - this.#first
  }

  /** The one that has so many before it; `undefined` where there is none. */
  at(place: number): Item | undefined {
    return this.#items[this.#first + place]
  }

  push(item: Item): void {
    this.#items.push(item)
  }

  /** Takes the first one away; `undefined` if there is none. */
  shift(): Item | undefined {
    const item = this.#items[this.#first]
    if (item === undefined) return undefined
    this.#items[this.#first++] = undefined
    if (this.#first >= FEW && this.#first * 2 >= this.#items.length) {
      this.#items = this.#items.slice(this.#first)
      this.#first = 0
    }
    return item
  }

  /** Takes one away, wherever it is. Whether it was there. */
  remove(item: Item): boolean {
    if (item === this.at(0)) return this.shift() !== undefined
    const place = this.#items.indexOf(item, this.#first)
    if (place >= 0) this.#items.splice(place, 1)
    return place >= 0
  }

  /** Takes all away. */
  clear(): Item[] {
    const all = [...this]
    this.#items = []
    this.#first = 0
    return all
  }

  *[Symbol.iterator](): Generator<Item, void, undefined> {
    for (let place = 0; place < this.length; place++) {
      const item = this.at(place)
      if (item !== undefined) yield item
    }
  }
}
