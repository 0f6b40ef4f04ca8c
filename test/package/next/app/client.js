'use client'

import { useEffect } from 'react'
import * as wordbridge from 'wordbridge'
import * as file from 'wordbridge/file'
import { print } from '../report.mjs'

export function Client() {
  useEffect(() => {
    print('client component', wordbridge)
    print('client component, the file', file)
  }, [])
  return null
}
