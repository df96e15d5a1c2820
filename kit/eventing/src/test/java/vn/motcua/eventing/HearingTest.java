package vn.motcua.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

class HearingTest {

    private sealed interface Animal {
        record Cat(String name) implements Animal {}

        record Dog(String name) implements Animal {}
    }

    private record Stone(int weight) {}

    private final List<Object> taken = new ArrayList<>();

    private final EventHandler<Object> handler = Hearing.of("tests")
            .through(List.of(Door.strict("a")))
            .through(List.of(Door.latest("b")))
            .bring(Stone.class, (tx, stones) -> taken.add(stones))
            .follow(Animal.class, (tx, animals) -> Decision.doing(() -> taken.add(animals)));

    @Test
    void bringsEachKindToItsTakerAtOnceAndDecidesLast() {
        gather(new Animal.Cat("Mun"), new Stone(1), new Animal.Dog("Vàng"), Hearing.NOTHING, new Stone(2))
                .decide()
                .await()
                .indefinitely();

        assertThat(taken)
                .containsExactly(
                        List.of(new Stone(1), new Stone(2)), List.of(new Animal.Cat("Mun"), new Animal.Dog("Vàng")));
    }

    @Test
    void callsNobodyForWhatDidNotCome() {
        gather(new Stone(1)).decide().await().indefinitely();
        gather(Hearing.NOTHING).decide().await().indefinitely();

        assertThat(taken).containsExactly(List.of(new Stone(1)));
    }

    @Test
    void newsThatNobodyTakesFailLoudly() {
        assertThatThrownBy(() -> gather("a text"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("java.lang.String");
    }

    @Test
    void readsAllDoorsUnderItsName() {
        assertThat(handler.consumer()).isEqualTo("tests");
        assertThat(handler.doors()).extracting(Door::topic).containsExactly("a", "b");
    }

    @SuppressWarnings("NullAway") // Nobody here asks the database.
    private Decision<Void> gather(Object... news) {
        Transaction none = null;
        return handler.gather(none, List.of(news));
    }
}
