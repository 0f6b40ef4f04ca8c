export const streamCases = () => []
