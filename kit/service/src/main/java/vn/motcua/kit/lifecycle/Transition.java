package vn.motcua.kit.lifecycle;

/** One legal move of a life cycle. */
public record Transition<S extends Enum<S>, A extends Enum<A>>(S from, A action, S to) {

    /** A row of a {@link TransitionTable}. */
    public static <S extends Enum<S>, A extends Enum<A>> Transition<S, A> move(S from, A action, S to) {
        return new Transition<>(from, action, to);
    }
}
