import 'wordbridge/pool-worker'
