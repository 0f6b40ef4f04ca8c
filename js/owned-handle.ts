import * as constants from 'wordbridge-core.constants'
import type { Core, CoreDocument, PartName } from './core.ts'
import { WordbridgeError } from './errors.ts'
import type { Instance } from './instance.ts'
import type { Defer, Memory } from './memory.ts'
import { checkStatus } from './status.ts'

/** An object of the core that whoever got it frees. */
export interface CoreObject {
  delete(): void
}

/** A core object with the instance it lives in: what the finalizer needs, so it must not refer to the owner. */
class Held<Handle extends CoreObject> {
  readonly instance: Instance
  handle: Handle | undefined

  constructor(instance: Instance, handle: Handle) {
    this.instance = instance
    this.handle = handle
  }

  /** Frees the core object, once. */
  free(): void {
    const { handle, instance } = this
    if (handle === undefined) return
    this.handle = undefined
    instance.release(() => {
      handle.delete()
    })
  }
}

// The net under those who forget delete(). Where there is none (old or embedded engines), delete() is the only way.
const registry =
  typeof FinalizationRegistry === 'function'
    ? new FinalizationRegistry<Held<CoreObject>>((held) => {
        held.free()
      })
    : undefined

/** The one owner of a core object: frees it on {@link free}, or when the owner itself is collected. */
export class Owned<Handle extends CoreObject> {
  readonly #held: Held<Handle>
  readonly #name: string

  /** @param name - What the object is called in messages. */
  constructor(instance: Instance, handle: Handle, name: string) {
    this.#held = new Held(instance, handle)
    this.#name = name
    registry?.register(this, this.#held, this)
  }

  get deleted(): boolean {
    return this.#held.handle === undefined
  }

  get memory(): Memory {
    return this.#held.instance.memory
  }

  get instance(): Instance {
    return this.#held.instance
  }

  /** The handle. Throws `'deleted'` or `'broken'`. */
  get(): Handle {
    const { handle, instance } = this.#held
    if (handle === undefined || this.deleted) {
      throw new WordbridgeError(
        'deleted',
        `The ${this.#name} was deleted. Copy what is needed of it before delete() or the end of \`using\`.`,
      )
    }
    instance.requireWorking()
    return handle
  }

  /** Runs work that calls the core: see {@link Instance.run}. */
  run<Result>(work: (handle: Handle, core: Core, memory: Memory, defer: Defer) => Result): Result {
    const handle = this.get()
    return this.#held.instance.run((core, memory, defer) => work(handle, core, memory, defer))
  }

  /** Frees the core object. Does nothing the second time. */
  free(): void {
    registry?.unregister(this)
    this.#held.free()
  }
}

/** The owner of a document, to which the document and all its levels refer: when it is collected, nobody can use them. */
export class OwnedHandle extends Owned<CoreDocument> {
  /** Parts whose columns are there. */
  readonly #made = new Set<PartName>()
  #pins = 0
  #freeWhenUnpinned = false

  constructor(instance: Instance, handle: CoreDocument) {
    super(instance, handle, 'document')
  }

  override get deleted(): boolean {
    return this.#freeWhenUnpinned || super.deleted
  }

  /** Sees to it that the columns of a part are there. Throws `'out-of-memory'`. */
  need(part: PartName): void {
    if (this.#made.has(part)) return
    this.run((handle, core) => {
      checkStatus(core, handle.need(constants.Part[part]))
    })
    this.#made.add(part)
  }

  /** Runs work that changes the document: its columns are gone then. Throws `'busy'` while they are lent. */
  change<Result>(
    work: (handle: CoreDocument, core: Core, memory: Memory, defer: Defer) => Result,
  ): Result {
    this.get()
    if (this.#pins > 0) {
      throw new WordbridgeError(
        'busy',
        'The columns of the document are lent: change it after the callback of lend().',
      )
    }
    return this.run((...all) => {
      this.#made.clear()
      return work(...all)
    })
  }

  /** Runs work during which the core object stays, even if {@link free} is called: it is freed at the end then. */
  pinned<Result>(work: () => Result): Result {
    this.#pins++
    try {
      return work()
    } finally {
      this.#pins--
      if (this.#freeWhenUnpinned && this.#pins === 0) super.free()
    }
  }

  override free(): void {
    if (this.#pins > 0) this.#freeWhenUnpinned = true
    else super.free()
  }
}
