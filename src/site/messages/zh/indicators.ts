export const indicators = {
};
